package dev.showrunner.episodes.adopt;

/**
 * A text as a file may hold it. Files refuse characters that nobody sees; YouTube's texts may have them.
 *
 * @param text without them, each line ended by a line feed
 * @param isWhole whether nothing but line ends had to change
 */
record HoldableText(String text, boolean isWhole) {
    static HoldableText of(String original) {
        String lines = original.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().filter(HoldableText::isHoldable).forEach(kept::appendCodePoint);
        return new HoldableText(kept.toString(), kept.length() == lines.length());
    }

    private static boolean isHoldable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            default ->
                !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069) && (c & 0xFFFE) != 0xFFFE && c != 0xFEFF;
        };
    }
}
