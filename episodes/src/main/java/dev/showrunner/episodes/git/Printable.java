package dev.showrunner.episodes.git;

/** Texts from outside, made fit for a terminal and a page. */
final class Printable {
    private static final int LIMIT = 200;

    private Printable() {}

    /** One line without control characters, at most 200 characters long. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LIMIT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    /** Whether the text would be printed as it is. */
    static boolean is(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
