package dev.showrunner.episodes.plan;

/**
 * A field that somebody else edited.
 *
 * @param field which
 * @param observed what stands on YouTube, cut to a readable length around the first difference
 * @param desired what the catalogue says, cut to the same place
 */
public record Drift(Field field, String observed, String desired) {
    /** Stands before an excerpt that does not begin where the text does. */
    static final String BEFORE = "… ";

    /** Stands behind an excerpt that does not end where the text does. */
    static final String MORE = " …";

    private static final int LENGTH = 400;

    /** A drift whose texts are cut to a readable length: whole lines from the first that differs. */
    public static Drift between(Field field, String observed, String desired) {
        int from = firstDifferingLine(observed, desired);
        return new Drift(field, excerpt(observed, from), excerpt(desired, from));
    }

    private static int firstDifferingLine(String left, String right) {
        int line = 0;
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter && left.charAt(i) == right.charAt(i); i++) {
            if (left.charAt(i) == '\n') {
                line = i + 1;
            }
        }
        return line;
    }

    static String excerpt(String text, int from) {
        if (from >= text.length()) {
            return from > 0 ? "…" : text;
        }
        int end = Math.min(
                text.length(),
                text.offsetByCodePoints(from, Math.min(LENGTH, text.codePointCount(from, text.length()))));
        return (from > 0 ? BEFORE : "") + text.substring(from, end).strip() + (end < text.length() ? MORE : "");
    }
}
