package dev.showrunner.episodes.yaml;

/** A place in a text, counted from 1 in lines and characters. */
record TextPosition(int line, int column) {
    static final TextPosition START = new TextPosition(1, 1);

    /** Where one is after this much text. */
    TextPosition after(CharSequence text) {
        int line = this.line;
        int column = this.column;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return new TextPosition(line, column);
    }
}
