package dev.showrunner.thumbnails;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as SVG writes them. */
final class Numbers {
    private static final Pattern LENGTH =
            Pattern.compile("([+-]?(?:\\d{1,9}\\.?\\d{0,12}|\\.\\d{1,12})(?:[eE][+-]?\\d{1,2})?)(?:px)?");

    private Numbers() {}

    /** A finite number without a unit, or in pixels; nothing for any other text. */
    static Optional<Double> parse(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(matcher.group(1)));
    }
}
