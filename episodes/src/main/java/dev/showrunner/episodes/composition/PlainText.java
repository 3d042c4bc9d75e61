package dev.showrunner.episodes.composition;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes texts from files fit for YouTube, whatever they contain: NFC, line feeds only, no control, bidirectional or
 * invisible characters, no {@code <} or {@code >}, which make YouTube reject the whole text.
 */
final class PlainText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\n\\n+");
    private static final Pattern MARKER_LIKE = Pattern.compile("(?im)^([ \\t]*showrunner[ \\t]*):");

    private PlainText() {}

    /** One line: every run of blanks and line ends is one space. */
    static String line(String text) {
        return BLANKS.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** Any number of lines, at most one of them empty in a row. */
    static String paragraphs(String text) {
        String lines = clean(text).lines().map(PlainText::withoutTrailingBlanks).collect(Collectors.joining("\n"));
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

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\u00a0')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String clean(String text) {
        if (text.chars().allMatch(PlainText::isPlain)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int c = text.codePointAt(i);
            switch (c) {
                case '<' -> kept.append('\u2039');
                case '>' -> kept.append('\u203a');
                case '\t' -> kept.append(' ');
                case '\n' -> kept.append(previous == '\r' ? "" : "\n");
                case '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> kept.append('\n');
                default -> {
                    if (isShown(c)) {
                        kept.appendCodePoint(c);
                    }
                }
            }
            previous = c;
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Whether a character stays as it is, whatever stands beside it; nearly all of every text. */
    private static boolean isPlain(int c) {
        return (c >= ' ' && c < 0x7f && c != '<' && c != '>') || c == '\n' || (c >= 0xa0 && c < 0x300);
    }

    private static boolean isShown(int c) {
        return switch (c) {
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
