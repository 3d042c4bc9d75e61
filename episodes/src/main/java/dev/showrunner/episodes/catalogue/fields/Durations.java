package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.AirtimeRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lengths of time: {@code 1h30m}, {@code 90m}, {@code PT90M}, or a number of seconds. */
public final class Durations {
    /** How long a show lasts: a second to a day. */
    public static final Type<Duration> OF_SHOW = Scalar.textOrNumber("a duration", Durations::ofShow);

    /** How long something is waited for: nothing to 30 days. */
    public static final Type<Duration> WAIT = Scalar.textOrNumber(
            "a duration", (text, source) -> within(text, source, Duration.ZERO, Duration.ofDays(30)));

    private static final Duration SHORT = Duration.ofMinutes(10);

    private Durations() {}

    private static @Nullable Duration ofShow(Text text, Source source) {
        Duration duration = within(text, source, Duration.ofSeconds(1), Duration.ofHours(24));
        if (duration != null && isNumber(text.text().strip()) && duration.compareTo(SHORT) < 0) {
            source.report(
                    AirtimeRules.DURATION_UNIT,
                    text,
                    "A number alone counts seconds, and " + text.text().strip() + " seconds are very short.",
                    "Write " + text.text().strip() + "m for minutes, or "
                            + text.text().strip() + "s if you mean it.");
        }
        return duration;
    }

    private static @Nullable Duration within(Text text, Source source, Duration least, Duration most) {
        Duration duration = parse(text.text().strip());
        if (duration != null && duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
            return duration;
        }
        source.report(
                AirtimeRules.BAD_DURATION,
                text,
                duration == null
                        ? "'" + Excerpt.of(text.text()) + "' is not a duration."
                        : "'" + Excerpt.of(text.text()) + "' is not between " + inWords(least) + " and " + inWords(most)
                                + ".",
                duration == null
                        ? "Write hours and minutes, such as 1h30m."
                        : "Write " + inWords(duration.compareTo(most) > 0 ? most : least) + " or "
                                + (duration.compareTo(most) > 0 ? "less" : "more") + ".");
        return null;
    }

    /** The length that is written so; absent when none is. */
    static @Nullable Duration parse(String text) {
        if (isNumber(text)) {
            return text.length() > 9 ? null : Duration.ofSeconds(Long.parseLong(text));
        }
        if (text.startsWith("P") || text.startsWith("p")) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException | ArithmeticException notIso) {
                return null;
            }
        }
        return parts(text.toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    /** Reads {@code 1d2h30m10s}, each part at most once and in this order. */
    private static @Nullable Duration parts(String text) {
        String units = "dhms";
        long seconds = 0;
        int lastUnit = -1;
        int i = 0;
        while (i < text.length()) {
            int digits = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i == digits || i - digits > 6 || i == text.length()) {
                return null;
            }
            int unit = units.indexOf(text.charAt(i));
            if (unit <= lastUnit) {
                return null;
            }
            int number = Integer.parseInt(text.substring(digits, i));
            seconds += number
                    * switch (unit) {
                        case 0 -> 86_400L;
                        case 1 -> 3_600L;
                        case 2 -> 60L;
                        default -> 1L;
                    };
            lastUnit = unit;
            i++;
            if (unit == 2 && text.startsWith("in", i)) {
                i += text.startsWith("ins", i) ? 3 : 2;
            }
        }
        return lastUnit < 0 ? null : Duration.ofSeconds(seconds);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String inWords(Duration duration) {
        if (duration.toDays() > 1) {
            return duration.toDays() + " days";
        }
        return duration.toHours() > 0
                ? duration.toHours() + " hours"
                : duration.toSeconds() + (duration.toSeconds() == 1 ? " second" : " seconds");
    }
}
