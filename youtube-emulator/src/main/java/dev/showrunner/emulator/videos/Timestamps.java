package dev.showrunner.emulator.videos;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;

/** RFC 3339 date-times, with any offset, and ISO 8601 durations. */
final class Timestamps {
    private Timestamps() {}

    static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The same instant in UTC. */
    static String normal(String text) {
        return OffsetDateTime.parse(text).toInstant().toString();
    }
}
