package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value written as one text.
 *
 * @param noun what is wanted, with its article, for the message when a list or mapping stands there
 * @param parser makes the value of the text, or reports why not
 * @param described adds to the JSON Schema
 */
public record Scalar<T>(String noun, Parser<T> parser, Consumer<ObjectNode> described) implements Type<T> {
    /** Makes a value of a text. */
    @FunctionalInterface
    public interface Parser<T> {
        /** The value; absent when the text cannot be used, and then the reason was reported. */
        @Nullable
        T parse(Text text, Source source);
    }

    /** A value that editors know as a string. */
    public static <T> Scalar<T> text(String noun, Parser<T> parser) {
        return new Scalar<>(noun, parser, schema -> schema.put("type", "string"));
    }

    /** A value that may be written as a string or a number. */
    public static <T> Scalar<T> textOrNumber(String noun, Parser<T> parser) {
        return new Scalar<>(
                noun, parser, schema -> schema.putArray("type").add("string").add("number"));
    }

    /** The same with a pattern for editors. */
    public Scalar<T> matching(String pattern) {
        return new Scalar<>(noun, parser, described.andThen(schema -> schema.put("pattern", pattern)));
    }

    @Override
    public @Nullable T read(YamlNode node, Source source) {
        if (node instanceof Text text) {
            return parser.parse(text, source);
        }
        source.report(
                FieldRules.WRONG_TYPE,
                node,
                node.noun() + " stands here instead of " + noun + ".",
                "Write it on one line, after the colon; a text that begins with '[' or '{' needs quotation marks.");
        return null;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        described.accept(schema);
        return schema;
    }
}
