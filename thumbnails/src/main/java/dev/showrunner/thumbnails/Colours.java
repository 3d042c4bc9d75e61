package dev.showrunner.thumbnails;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Colours as they are written, and how well one is read on another. */
final class Colours {
    private static final Map<String, Color> NAMED =
            Map.of("white", Color.WHITE, "black", Color.BLACK, "red", Color.RED, "gray", Color.GRAY);

    private Colours() {}

    /** {@code #rgb}, {@code #rrggbb} or one of a few names; nothing for any other text. */
    static Optional<Color> parse(String text) {
        String colour = text.strip().toLowerCase(Locale.ROOT);
        if (colour.matches("#[0-9a-f]{3}")) {
            colour = "#" + colour.substring(1).replaceAll("(.)", "$1$1");
        }
        return colour.matches("#[0-9a-f]{6}")
                ? Optional.of(new Color(Integer.parseInt(colour.substring(1), 16)))
                : Optional.ofNullable(NAMED.get(colour));
    }

    static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xffffff);
    }

    /** Share {@code t} of the second in the first. */
    static Color mix(Color first, Color second, double t) {
        return new Color(
                (int) Math.round(first.getRed() + (second.getRed() - first.getRed()) * t),
                (int) Math.round(first.getGreen() + (second.getGreen() - first.getGreen()) * t),
                (int) Math.round(first.getBlue() + (second.getBlue() - first.getBlue()) * t));
    }

    /**
     * Contrast between 1 and 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio">WCAG 2.1, contrast ratio</a>
     */
    static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Relative luminance between 0 and 1, as WCAG defines it. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /**
     * The colour itself where it reaches the contrast, else the nearest mix of it with white or black that does (the
     * one of the two which is further from the background).
     */
    static Color legible(Color colour, Color background, double contrast) {
        Color towards =
                contrast(Color.WHITE, background) >= contrast(Color.BLACK, background) ? Color.WHITE : Color.BLACK;
        Color result = colour;
        for (int step = 1; step <= 20 && contrast(result, background) < contrast; step++) {
            result = mix(colour, towards, step / 20.0);
        }
        return result;
    }
}
