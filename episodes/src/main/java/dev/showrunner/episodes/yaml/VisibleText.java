package dev.showrunner.episodes.yaml;

import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.SyntaxRules;

/**
 * Refuses characters that nobody sees: controls, and those that override the direction of the text beside them.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode security considerations</a>
 */
final class VisibleText {
    private VisibleText() {}

    /** Checks a file before it is parsed; false when it has to be refused. */
    static boolean check(String text, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c) && c != '\n' && c != '\t' && c != '\r') {
                TextPosition place = TextPosition.START.after(text.subSequence(0, i));
                add(findings, findings.at(place.line(), place.column()), c);
                return false;
            }
        }
        return true;
    }

    /** Checks a text in which escapes such as {@code \}{@code u202e} were resolved. */
    static void checkUnescaped(String text, Findings findings, int line, int column) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c) && c != '\n' && c != '\t') {
                add(findings, findings.at(line, column), c);
                return;
            }
            if (Character.isSurrogate(c) && !isPaired(text, i)) {
                add(findings, findings.at(line, column), c);
                return;
            }
        }
    }

    private static void add(Findings findings, Location place, char c) {
        findings.add(
                SyntaxRules.CONTROL_CHARACTER,
                place,
                "The invisible character U+%04X (%s) stands here.".formatted((int) c, Character.getName(c)),
                "Delete it and type the text again; it often comes along when text is pasted.");
    }

    private static boolean isInvisible(char c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        return c <= 0x9F
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFFFE'
                || c == '\uFFFF'
                || c == '\uFEFF';
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
