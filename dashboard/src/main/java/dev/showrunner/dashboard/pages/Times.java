package dev.showrunner.dashboard.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as a producer reads them. The browser's script says the same words, so that they can go on ticking. */
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.UK);

    private Times() {}

    /** {@code 19:00}. */
    public static String clock(ZonedDateTime time) {
        return CLOCK.format(time);
    }

    /** {@code 19:00} of an instant in a zone. */
    public static String clock(Instant time, ZoneId zone) {
        return CLOCK.format(time.atZone(zone));
    }

    /** {@code Thu 26 Nov} within half a year, {@code 26 Nov 2025} beyond. */
    public static String day(ZonedDateTime time, Instant now) {
        long days = Math.abs(ChronoUnit.DAYS.between(now, time.toInstant()));
        return days < 183 ? DAY.format(time) : DAY_AND_YEAR.format(time);
    }

    /** {@code Today}, {@code Tomorrow} or {@code Thu 26 Nov}. */
    public static String day(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "Today";
        }
        return date.equals(today.plusDays(1)) ? "Tomorrow" : DAY.format(date);
    }

    /** {@code Thu}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code Berlin} for {@code Europe/Berlin}, {@code UTC} for any spelling of it. */
    public static String zone(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** {@code 2 d 6 h}, {@code 2 h 14 min}, {@code 14 min}, or {@code under a minute}; never negative. */
    public static String span(Duration span) {
        Duration length = span.abs();
        if (length.toDays() >= 2) {
            return length.toDays() + " d" + (length.toHoursPart() == 0 ? "" : " " + length.toHoursPart() + " h");
        }
        if (length.toHours() >= 1) {
            return length.toHours() + " h" + (length.toMinutesPart() == 0 ? "" : " " + length.toMinutesPart() + " min");
        }
        return length.toMinutes() >= 1 ? length.toMinutes() + " min" : "under a minute";
    }

    /** {@code in 2 h 14 min} or {@code 2 h 14 min ago}. */
    public static String relative(Instant time, Instant now) {
        return time.isBefore(now)
                ? span(Duration.between(time, now)) + " ago"
                : "in " + span(Duration.between(now, time));
    }

    /** As {@code datetime} attributes want it. */
    public static String machine(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** Whether two instants are on the same day. */
    public static boolean sameDay(Instant one, Instant other, ZoneId zone) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    /** {@code 19:00:05}, for histories. */
    public static String second(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).format(LocalDateTime.ofInstant(time, zone));
    }
}
