package dev.showrunner.episodes.composition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes texts from files fit for YouTube, whatever they contain: NFC, line feeds only, no control, bidirectional or
 * invisible characters, no {@code <} or {@code >}, which make YouTube reject the whole text.
 */
final class PlainText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\n\\u000b\\f\\u0085\\u2028\\u2029]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t\\u00a0]+(?=\\n|\\z)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern MARKER_LIKE = Pattern.compile("(?im)^([ \\t]*showrunner[ \\t]*):");

    private PlainText() {}

    /** One line: every run of blanks and line ends is one space. */
    static String line(String text) {
        return BLANKS.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** Any number of lines, at most one of them empty in a row. */
    static String paragraphs(String text) {
        String lines = TRAILING_BLANKS.matcher(clean(text)).replaceAll("");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    /** An address on one line, with what may not stand in it percent-encoded. */
    static String url(String url) {
        return line(url.replace("<", "%3C").replace(">", "%3E")).replace(" ", "%20");
    }

    /** The text with every line that could be taken for a {@linkplain Marker marker} made one that cannot. */
    static String withoutMarkers(String text) {
        return MARKER_LIKE.matcher(text).replaceAll("$1\uff1a");
    }

    private static String clean(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> kept.append('\u2039');
                case '>' -> kept.append('\u203a');
                case '\t' -> kept.append(' ');
                default -> {
                    if (isShown(c)) {
                        kept.appendCodePoint(c);
                    }
                }
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isShown(int c) {
        return switch (c) {
            case '\n' -> true;
            // Zero-width space, word joiner, byte order mark, noncharacters.
            case 0x200b, 0x2060, 0xfeff, 0xfffe, 0xffff -> false;
            default -> !Character.isISOControl(c) && !isSurrogate(c) && !isBidiControl(c);
        };
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Unicode's Bidi_Control property. */
    private static boolean isBidiControl(int c) {
        return c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
