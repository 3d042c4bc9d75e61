package dev.showrunner.activities.youtube;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day by which YouTube counts units. It begins at midnight in Los Angeles and has 23 or 25 hours twice a year.
 *
 * @see <a href="https://developers.google.com/youtube/v3/getting-started#quota">Quota usage</a>
 */
final class PacificDay {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private PacificDay() {}

    /** The first moment of the next day. */
    static Instant after(Instant now) {
        return LocalDate.ofInstant(now, PACIFIC)
                .plusDays(1)
                .atStartOfDay(PACIFIC)
                .toInstant();
    }
}
