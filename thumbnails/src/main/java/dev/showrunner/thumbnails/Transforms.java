package dev.showrunner.thumbnails;

import java.awt.geom.AffineTransform;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SVG's {@code transform} attribute.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/coords.html#TransformAttribute">SVG 1.1, 7.6</a>
 */
final class Transforms {
    private static final Pattern FUNCTION = Pattern.compile("\\G\\s*,?\\s*([a-zA-Z]+)\\s*\\(([^)]*)\\)\\s*");

    private Transforms() {}

    /** The transform, or nothing where the text is not one. */
    static Optional<AffineTransform> parse(String text) {
        AffineTransform transform = new AffineTransform();
        Matcher matcher = FUNCTION.matcher(text);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
            String[] words = matcher.group(2).strip().split("[\\s,]+", -1);
            double[] n = new double[words.length];
            for (int i = 0; i < n.length; i++) {
                Optional<Double> number = Numbers.parse(words[i]);
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                n[i] = number.get();
            }
            Optional<AffineTransform> step = step(matcher.group(1), n);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            transform.concatenate(step.get());
        }
        return text.substring(end).isBlank() ? Optional.of(transform) : Optional.empty();
    }

    private static Optional<AffineTransform> step(String function, double[] n) {
        return Optional.ofNullable(
                switch (function + n.length) {
                    case "matrix6" -> new AffineTransform(n);
                    case "translate1" -> AffineTransform.getTranslateInstance(n[0], 0);
                    case "translate2" -> AffineTransform.getTranslateInstance(n[0], n[1]);
                    case "scale1" -> AffineTransform.getScaleInstance(n[0], n[0]);
                    case "scale2" -> AffineTransform.getScaleInstance(n[0], n[1]);
                    case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
                    case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
                    case "skewX1" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(n[0])), 0);
                    case "skewY1" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(n[0])));
                    default -> null;
                });
    }
}
