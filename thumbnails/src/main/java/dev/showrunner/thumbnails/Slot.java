package dev.showrunner.thumbnails;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** A place in a template that is filled from the episode. Geometry is in the template's own units. */
sealed interface Slot {
    /** What fills it: {@code title}, {@code name-2}, {@code portrait-1} … */
    String name();

    /** When it is drawn. */
    Condition condition();

    /** From the template's units to the picture's pixels. */
    AffineTransform transform();

    /**
     * A place for words.
     *
     * @param box where they have to stay
     * @param text the words of a {@code label}; absent for slots filled from the episode
     * @param style how they are set
     */
    record Text(
            String name,
            Condition condition,
            AffineTransform transform,
            Rectangle2D box,
            @Nullable String text,
            Style style)
            implements Slot {}

    /**
     * A place for a person's photo.
     *
     * @param shape what it is cut to
     */
    record Portrait(String name, Condition condition, AffineTransform transform, Shape shape) implements Slot {}

    /**
     * A place for a row of logos, each on a square chip as high as the box; as many as fit.
     *
     * @param first the logo the row begins with, counted from 1
     * @param gap between chips
     */
    record Logos(
            String name,
            Condition condition,
            AffineTransform transform,
            Rectangle2D box,
            int first,
            double gap,
            Align align)
            implements Slot {}

    /** Where along the line; {@code START} is the right side in right-to-left writing, {@code LEFT} never is. */
    enum Align {
        START,
        MIDDLE,
        END,
        LEFT,
        RIGHT
    }

    /** Where between the top and the bottom of its box. */
    enum VerticalAlign {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /**
     * How words are set.
     *
     * @param weight 500, 600 or 800
     * @param maxSize the size short texts reach, in the template's units
     * @param minSize the size below which words are broken and, if that is not enough, cut with an ellipsis
     * @param maxLines at most so many lines
     * @param leading distance between lines as a multiple of the size
     * @param tracking extra space between letters as a multiple of the size
     * @param upperCase whether letters are capitalised
     * @param color of the letters; absent for the accent
     * @param opacity 0 to 1
     */
    record Style(
            int weight,
            double maxSize,
            double minSize,
            int maxLines,
            double leading,
            double tracking,
            boolean upperCase,
            Align align,
            VerticalAlign verticalAlign,
            @Nullable Color color,
            double opacity) {}
}
