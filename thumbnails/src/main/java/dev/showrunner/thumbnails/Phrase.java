package dev.showrunner.thumbnails;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with a font or an emoji for each of its parts, ready to be set at any size.
 *
 * @param text as it is set; each emoji picture is one object replacement character
 * @param runs cover the text, in order
 * @param rightToLeft whether its first strong letter is
 */
record Phrase(String text, List<Run> runs, boolean rightToLeft) {
    /** Sizes are exact: nothing is hinted or rounded to pixels. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static final char PICTURE = '\ufffc';

    /**
     * A stretch of text in one font, or one emoji.
     *
     * @param end behind its last character
     * @param font at {@link Typefaces#UNIT}
     * @param emoji the drawing's key, in place of letters
     */
    record Run(int start, int end, Font font, @Nullable String emoji) {}

    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The characters from {@code start} to {@code end} as one line. */
    TextLayout layout(int start, int end, double size, Color color, Emoji emoji) {
        AttributedString line = new AttributedString(text.substring(start, end));
        line.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        line.addAttribute(TextAttribute.FOREGROUND, color);
        for (Run run : runs) {
            int from = Math.max(run.start, start) - start;
            int to = Math.min(run.end, end) - start;
            if (from < to) {
                line.addAttribute(TextAttribute.FONT, run.font.deriveFont((float) size), from, to);
                if (run.emoji != null) {
                    line.addAttribute(
                            TextAttribute.CHAR_REPLACEMENT, new EmojiGraphic(emoji, run.emoji, size), from, to);
                }
            }
        }
        return new TextLayout(line.getIterator(), CONTEXT);
    }
}
