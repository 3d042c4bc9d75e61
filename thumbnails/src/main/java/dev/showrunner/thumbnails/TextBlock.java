package dev.showrunner.thumbnails;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of one text, measured at {@link Typefaces#UNIT}; every other size is in proportion.
 *
 * @param phrase the text
 * @param lines stretches of it
 * @param style how it is set
 * @param width of the widest line's ink
 * @param step from one line to the next
 * @param above what the block needs above its first line
 * @param below what it needs below its last
 */
record TextBlock(
        Phrase phrase, List<Line> lines, Slot.Style style, double width, double step, double above, double below) {
    /** Inter's capital height and depth of letters below the line, of the size; they place every text alike. */
    private static final double CAP_HEIGHT = 0.73;

    private static final double DESCENT = 0.215;
    /** The least space between the ink of two lines, of the size; scripts with deep letters need more than leading. */
    private static final double AIR = 0.04;
    /** Space between ink and box: smoothed edges reach beyond the outline. */
    private static final double EDGE = 1;

    /** Characters from {@code start} to {@code end}. */
    record Line(int start, int end) {}

    static TextBlock of(Phrase phrase, List<Line> lines, Slot.Style style, Emoji emoji) {
        List<Rectangle2D> inks = new ArrayList<>();
        for (Line line : lines) {
            inks.add(phrase.layout(line.start, line.end, Typefaces.UNIT, Color.WHITE, emoji)
                    .getBounds());
        }
        double width = 1;
        double step = style.leading() * Typefaces.UNIT;
        for (int i = 0; i < inks.size(); i++) {
            width = Math.max(width, inks.get(i).getWidth());
            if (i > 0) {
                step = Math.max(step, inks.get(i - 1).getMaxY() - inks.get(i).getMinY() + AIR * Typefaces.UNIT);
            }
        }
        double above = CAP_HEIGHT * Typefaces.UNIT;
        double below = DESCENT * Typefaces.UNIT;
        for (int i = 0; i < inks.size(); i++) {
            above = Math.max(above, -inks.get(i).getMinY() - i * step);
            below = Math.max(below, inks.get(i).getMaxY() - (inks.size() - 1 - i) * step);
        }
        return new TextBlock(phrase, List.copyOf(lines), style, width, step, above, below);
    }

    /** How wide lines can be, in units, before the width limits the size and not the number of lines. */
    static double room(Rectangle2D box, Slot.Style style, int lines) {
        double tallest = (box.getHeight() - 2 * EDGE) / (CAP_HEIGHT + DESCENT + (lines - 1) * style.leading());
        return (box.getWidth() - 2 * EDGE) / Math.min(tallest, style.maxSize()) * Typefaces.UNIT;
    }

    /** The largest size, not above the style's own, at which all ink stays in the box. */
    double sizeIn(Rectangle2D box) {
        double height = above + (lines.size() - 1) * step + below;
        double scale = Math.min((box.getWidth() - 2 * EDGE) / width, (box.getHeight() - 2 * EDGE) / height);
        return Math.min(style.maxSize(), Math.max(scale, 0) * Typefaces.UNIT);
    }

    /** Draws it into the box at the largest size. */
    void draw(Graphics2D g, Rectangle2D box, Color color, Emoji emoji) {
        double size = sizeIn(box);
        double scale = size / Typefaces.UNIT;
        double rest = (lines.size() - 1) * step * scale;
        double top = box.getY() + EDGE + above * scale;
        double bottom = box.getMaxY() - EDGE - below * scale - rest;
        // Capitals are centred, not the room for letters below the line: that is what the eye takes for the middle.
        double middle = box.getCenterY() + (CAP_HEIGHT * size - rest) / 2;
        double y = switch (style.verticalAlign()) {
            case TOP -> top;
            case MIDDLE -> Math.clamp(middle, top, Math.max(top, bottom));
            case BOTTOM -> bottom;
        };
        for (Line line : lines) {
            TextLayout layout = phrase.layout(line.start, line.end, size, color, emoji);
            Rectangle2D ink = layout.getBounds();
            double room = box.getWidth() - 2 * EDGE - ink.getWidth();
            double x = box.getX() + EDGE - ink.getX() + room * before();
            layout.draw(g, (float) x, (float) y);
            y += step * scale;
        }
    }

    /** The share of free room that lies left of a line. */
    private double before() {
        return switch (style.align()) {
            case START -> phrase.rightToLeft() ? 1 : 0;
            case MIDDLE -> 0.5;
            case END -> phrase.rightToLeft() ? 0 : 1;
            case LEFT -> 0;
            case RIGHT -> 1;
        };
    }
}
