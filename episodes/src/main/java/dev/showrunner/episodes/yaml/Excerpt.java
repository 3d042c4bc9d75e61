package dev.showrunner.episodes.yaml;

/** Quotes a text of a file in a message without repeating all of it. */
public final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    /** On one line, without invisible characters, at most 60 characters. */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        int characters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (characters++ == LENGTH) {
                return excerpt.append('\u2026').toString();
            }
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> excerpt.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> excerpt.append('\uFFFD');
                default -> excerpt.appendCodePoint(c);
            }
        }
        return excerpt.toString();
    }
}
