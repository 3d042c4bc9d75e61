package dev.showrunner.activities.breaks.file;

import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Texts in break files. */
final class Texts {
    /** Any text of at most 2,000 characters. */
    static final Type<String> ANY = atMost(2000);

    /** A label selector; it may be empty. */
    static final Type<String> SELECTOR = Scalar.text("a label selector", (text, source) -> text.text());

    /** A regular expression. */
    static final Type<String> PATTERN = Scalar.text("a regular expression", (text, source) -> {
        try {
            return Pattern.compile(text.text()).pattern();
        } catch (PatternSyntaxException e) {
            source.report(
                    BreakRules.BAD_PATTERN,
                    text,
                    "'" + Excerpt.of(text.text()) + "' is not a regular expression: " + e.getDescription() + ".",
                    "Write one as Java reads it; escape what is meant literally with a backslash.");
            return null;
        }
    });

    /** Lower-case words with dashes. */
    static final Type<String> WORDS = Scalar.<String>text("an id", (text, source) -> {
                if (text.text().matches("[a-z0-9]+(-[a-z0-9]+)*") && text.text().length() <= 60) {
                    return text.text();
                }
                source.report(
                        FieldRules.BAD_ID,
                        text,
                        "'" + Excerpt.of(text.text()) + "' is not made of lower-case words with dashes.",
                        "Write something such as deployment-paused, of at most 60 characters.");
                return null;
            })
            .matching("^[a-z0-9]+(-[a-z0-9]+)*$");

    private Texts() {}

    /** A text within a limit. */
    static Type<String> atMost(int characters) {
        return Scalar.textOrNumber("a text", (text, source) -> {
            String stripped = text.text().strip();
            if (stripped.length() <= characters) {
                return stripped;
            }
            source.report(
                    FieldRules.TEXT_TOO_LONG,
                    text,
                    "This text has " + stripped.length() + " characters, and " + characters + " are allowed.",
                    "Shorten it.");
            return null;
        });
    }
}
