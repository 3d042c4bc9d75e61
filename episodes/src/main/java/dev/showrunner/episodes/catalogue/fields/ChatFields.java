package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import org.jspecify.annotations.Nullable;

/** The fields under {@code chat:} of a show. */
public final class ChatFields {
    private static final Field<String> FIX = Field.optional(
            "fix",
            Scalar.text("a word", ChatFields::word),
            "What viewers write before their handle on GitHub; `!fix` unless said.",
            "\"!fix\"");
    private static final Field<String> GRANTED = Field.optional(
            "granted",
            Scalar.text("a text", ChatFields::granted),
            "What is said in the chat when somebody is let in, with `{{handle}}`, `{{viewer}}` and `{{cluster}}`.",
            "\"{{viewer}}: {{handle}} is let into {{cluster}}\"");
    private static final Field<Integer> UNITS = Field.optional(
            "units",
            Types.wholeNumber(100, 10_000),
            "What the chat of one episode may cost: 5 units a look, 50 a message; 1,500 unless said.",
            "1500");

    /** All of them. */
    public static final Structure<ChatRule> TYPE = new Structure<>(
            Shape.of(
                    "the rule of the chat",
                    "How viewers ask in the live chat to repair a cluster.",
                    FIX,
                    GRANTED,
                    UNITS),
            (values, node, source) -> new ChatRule(
                    values.get(FIX, ChatRule.USUAL_FIX),
                    values.get(GRANTED, ChatRule.USUAL_GRANTED),
                    values.get(UNITS, ChatRule.USUAL_UNITS)));

    private ChatFields() {}

    private static @Nullable String word(Text text, Source source) {
        String word = text.text().strip();
        if (!word.isEmpty() && word.length() <= 20 && word.codePoints().noneMatch(Character::isWhitespace)) {
            return word;
        }
        source.report(
                FieldRules.BAD_VALUE,
                text,
                "Viewers could not write this before their handle.",
                "Write one word of at most 20 characters, such as \"!fix\".");
        return null;
    }

    private static @Nullable String granted(Text text, Source source) {
        String line = text.text().strip();
        String rest = line.replace("{{handle}}", "").replace("{{viewer}}", "").replace("{{cluster}}", "");
        if (line.length() <= ChatRule.LONGEST && line.indexOf('\n') < 0 && !rest.contains("{{")) {
            return line;
        }
        source.report(
                FieldRules.BAD_VALUE,
                text,
                "This cannot be said in the chat.",
                "Write one line of at most " + ChatRule.LONGEST
                        + " characters, with no names but {{handle}}, {{viewer}} and {{cluster}}.");
        return null;
    }
}
