package dev.showrunner.episodes.catalogue.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.diagnostics.TextRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that viewers read. They are kept as they were typed, without blanks around them. */
public final class Prose {
    /** YouTube's limit for a title, in characters. */
    public static final int TITLE_CHARACTERS = 100;

    /** YouTube's limit for a description, in bytes of UTF-8. */
    public static final int DESCRIPTION_BYTES = 5000;

    /** A title: one line within YouTube's limit. */
    public static final Type<String> TITLE = oneLine(TITLE_CHARACTERS, TextRules.TITLE_TOO_LONG);

    /** A paragraph or several, within YouTube's limit for a description. */
    public static final Type<String> PARAGRAPHS = Scalar.textOrNumber("a text", Prose::paragraphs);

    /** YouTube's limit for a description in its other reading, in characters. */
    private static final int DESCRIPTION_CHARACTERS = 5000;

    /** A description that stands on YouTube: kept to the last blank. */
    public static final Type<String> VERBATIM = new Type<>() {
        private static final Scalar<String> TEXT = Scalar.text("a text", Prose::verbatim);

        @Override
        public @Nullable String read(YamlNode node, Source source) {
            return TEXT.read(node, source);
        }

        @Override
        public ObjectNode schema() {
            return TEXT.schema();
        }

        @Override
        public boolean readsBlanks() {
            return true;
        }
    };

    private Prose() {}

    private static @Nullable String verbatim(Text text, Source source) {
        String written = text.text();
        int characters = written.codePointCount(0, written.length());
        if (characters > DESCRIPTION_CHARACTERS) {
            source.report(
                    TextRules.DESCRIPTION_TOO_LONG,
                    text,
                    "This text has " + characters + " characters; YouTube takes " + DESCRIPTION_CHARACTERS + ".",
                    "Shorten it by at least " + (characters - DESCRIPTION_CHARACTERS) + " characters.");
            return null;
        }
        return written;
    }

    /** One line of at most so many characters. */
    public static Type<String> line(int characters) {
        return oneLine(characters, FieldRules.TEXT_TOO_LONG);
    }

    private static Type<String> oneLine(int limit, Rule tooLong) {
        return new Scalar<>(
                "a text",
                (text, source) -> oneLine(text, source, limit, tooLong),
                schema -> schema.put("maxLength", limit)
                        .putArray("type")
                        .add("string")
                        .add("number"));
    }

    private static @Nullable String oneLine(Text text, Source source, int limit, Rule tooLong) {
        String line = text.text().strip();
        if (line.indexOf('\n') >= 0) {
            source.report(
                    FieldRules.SEVERAL_LINES,
                    text,
                    "This text has several lines; only one fits here.",
                    "Write it on one line.");
            return null;
        }
        // In UTF-16 units, as composition counts: whichever way YouTube counts, it finds no more.
        int characters = line.length();
        if (characters > limit) {
            source.report(
                    tooLong,
                    text,
                    "This text has " + characters + " characters; " + limit + " are possible.",
                    "Shorten it by " + (characters - limit) + ".");
            return null;
        }
        warnOfAngleBrackets(line, text, source);
        return line;
    }

    private static @Nullable String paragraphs(Text text, Source source) {
        String paragraphs = text.text().strip();
        // No character takes more than three bytes a UTF-16 unit, so most texts need not be encoded to be measured.
        if (paragraphs.length() > DESCRIPTION_BYTES / 3) {
            int bytes = paragraphs.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > DESCRIPTION_BYTES) {
                source.report(
                        TextRules.DESCRIPTION_TOO_LONG,
                        text,
                        "This text has " + bytes + " bytes; YouTube takes " + DESCRIPTION_BYTES
                                + " for the whole description.",
                        "Shorten it by at least " + (bytes - DESCRIPTION_BYTES)
                                + " bytes; guests, links and chapters need room, too.");
                return null;
            }
        }
        warnOfAngleBrackets(paragraphs, text, source);
        if (paragraphs.contains("**") || paragraphs.contains("](http")) {
            source.report(
                    TextRules.MARKDOWN,
                    text,
                    "This text holds Markdown, which YouTube shows as it is typed.",
                    paragraphs.contains("**") ? "Remove the asterisks." : "Write the address by itself.");
        }
        return paragraphs;
    }

    private static void warnOfAngleBrackets(String prose, Text text, Source source) {
        if (prose.indexOf('<') >= 0 || prose.indexOf('>') >= 0) {
            source.report(
                    TextRules.ANGLE_BRACKET,
                    text,
                    "YouTube rejects '<' and '>'; they are shown as '\u2039' and '\u203a'.",
                    "Leave it, or put it in other words.");
        }
    }
}
