package dev.showrunner.activities.breaks.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import dev.showrunner.episodes.yaml.YamlNode.Sequence;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value. Text without quotation marks is typed as YAML 1.2's core schema says: {@code true}, {@code false},
 * {@code null}, numbers; all else, {@code yes} and {@code 10:30} too, is text.
 */
enum JsonValue implements Type<JsonNode> {
    ANY;

    /** Fields of a Kubernetes object. */
    static final Type<ObjectNode> OBJECT = new Type<>() {
        @Override
        public @Nullable ObjectNode read(YamlNode node, Source source) {
            if (ANY.read(node, source) instanceof ObjectNode object) {
                return object;
            }
            source.report(
                    FieldRules.WRONG_TYPE,
                    node,
                    node.noun() + " stands here instead of fields.",
                    "Write the fields below, indented.");
            return null;
        }

        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance.objectNode().put("type", "object");
        }
    };

    @Override
    public JsonNode read(YamlNode node, Source source) {
        return switch (node) {
            case Mapping mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                mapping.entries().forEach(entry -> object.set(entry.key().text(), read(entry.value(), source)));
                yield object;
            }
            case Sequence sequence -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                sequence.items().forEach(item -> array.add(read(item, source)));
                yield array;
            }
            case Text text -> text.plain() ? typed(text, source) : TextNode.valueOf(text.text());
        };
    }

    private static JsonNode typed(Text text, Source source) {
        String plain = text.text();
        if (text.isNothing()) {
            return NullNode.getInstance();
        }
        if (plain.matches("[-+]?0[0-9]+")) {
            source.report(
                    FieldRules.BAD_VALUE,
                    text,
                    "'" + Excerpt.of(plain) + "' may be read as octal or as decimal.",
                    "Write the number in decimal, or quote the text.");
        }
        if (plain.matches("[-+]?[0-9]{1,30}")) {
            BigInteger number = new BigInteger(plain);
            return number.bitLength() < Integer.SIZE
                    ? JsonNodeFactory.instance.numberNode(number.intValue())
                    : JsonNodeFactory.instance.numberNode(number);
        }
        if (plain.matches("[-+]?[0-9]{1,30}\\.[0-9]{1,30}")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(plain));
        }
        return switch (plain) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(plain);
        };
    }

    @Override
    public ObjectNode schema() {
        return JsonNodeFactory.instance.objectNode();
    }
}
