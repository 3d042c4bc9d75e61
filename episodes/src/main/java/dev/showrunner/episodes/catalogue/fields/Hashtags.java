package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.TextRules;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hashtags, kept without their {@code #}. */
public final class Hashtags {
    private static final int LONGEST = 100;

    /** One hashtag, with or without {@code #}. */
    public static final Type<String> ONE = Scalar.textOrNumber("a hashtag", Hashtags::parse);

    /** Hashtags in the order in which they are shown. */
    public static final Type<List<String>> LIST = new ListOf<>(ONE);

    /**
     * Hashtags as they were always written, in the order in which they are shown: where YouTube would end one early,
     * that is a warning.
     */
    public static final Type<List<String>> AS_WRITTEN =
            new ListOf<>(Scalar.textOrNumber("a hashtag", Hashtags::asWritten));

    private Hashtags() {}

    private static @Nullable String asWritten(Text text, Source source) {
        String written = text.text().strip();
        String tag = written.startsWith("#") ? written.substring(1).strip() : written;
        if (tag.indexOf('\n') >= 0 || tag.length() > LONGEST) {
            return parse(text, source);
        }
        if (end(tag, 0) < tag.length()) {
            source.report(
                    TextRules.HASHTAG_CUT,
                    text,
                    "YouTube ends '#" + Excerpt.of(tag) + "' at '" + tag.charAt(end(tag, 0)) + "'.",
                    "Write " + Excerpt.of(joined(tag)) + ".");
        }
        return tag;
    }

    private static @Nullable String parse(Text text, Source source) {
        String written = text.text().strip();
        String tag = written.startsWith("#") ? written.substring(1) : written;
        int end = end(tag, 0);
        if (end == tag.length() && !tag.chars().allMatch(Character::isDigit)) {
            return tag;
        }
        source.report(
                TextRules.BAD_HASHTAG,
                text,
                "'" + Excerpt.of(written) + "' is not a hashtag: "
                        + (end < tag.length() ? "YouTube ends it at '" + tag.charAt(end) + "'." : "it has no letter."),
                end < tag.length() ? "Write " + Excerpt.of(joined(tag)) + "." : "Add a letter.");
        return null;
    }

    /** How many hashtags a text holds. */
    public static int count(String text) {
        int count = 0;
        for (int i = text.indexOf('#'); i >= 0; i = text.indexOf('#', i + 1)) {
            boolean begins = i == 0 || Character.isWhitespace(text.charAt(i - 1));
            if (begins && end(text, i + 1) > i + 1) {
                count++;
            }
        }
        return count;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static String joined(String tag) {
        StringBuilder joined = new StringBuilder();
        boolean capital = true;
        for (int c : tag.codePoints().toArray()) {
            if (isPart(c)) {
                joined.appendCodePoint(capital ? Character.toUpperCase(c) : c);
                capital = false;
            } else {
                capital = true;
            }
        }
        return joined.isEmpty() ? "it in letters" : joined.toString();
    }
}
