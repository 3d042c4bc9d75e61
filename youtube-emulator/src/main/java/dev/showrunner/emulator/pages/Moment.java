package dev.showrunner.emulator.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as a page shows it. The viewer's own zone is put in by the page's script; without one it stays UTC.
 *
 * @param iso for the {@code datetime} attribute
 * @param utc in words
 * @param relative to the emulator's clock, such as {@code in 3 hours}
 */
record Moment(String iso, String utc, String relative) {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static Moment of(Instant time, Instant now) {
        return new Moment(time.toString(), WORDS.format(time), relative(Duration.between(now, time)));
    }

    /** The value of a {@code datetime-local} field, in UTC. */
    static String field(Instant time) {
        return FIELD.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static String relative(Duration distance) {
        Duration size = distance.abs();
        if (size.toMinutes() < 1) {
            return distance.isNegative() ? "just now" : "in a moment";
        }
        String words = size.toMinutes() < 60
                ? count(size.toMinutes(), "minute")
                : size.toHours() < 48 ? count(size.toHours(), "hour") : days(size.toDays());
        return distance.isNegative() ? words + " ago" : "in " + words;
    }

    private static String days(long days) {
        if (days < 60) {
            return count(days, "day");
        }
        return days < 730 ? count(days / 30, "month") : count(days / 365, "year");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
