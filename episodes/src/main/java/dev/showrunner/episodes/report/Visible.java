package dev.showrunner.episodes.report;

/** Makes texts of others safe to print: what a terminal would obey instead of show becomes a visible stand-in. */
public final class Visible {
    private Visible() {}

    /** The same number of characters, each of them visible; a tab is a blank. */
    public static String of(String text) {
        int[] visible = text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL -> c == '\t' ? ' ' : '\uFFFD';
                    case Character.FORMAT -> c == 0x200D ? c : '\uFFFD'; // joins the parts of an emoji
                    case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\uFFFD';
                    default -> c;
                })
                .toArray();
        return new String(visible, 0, visible.length);
    }
}
