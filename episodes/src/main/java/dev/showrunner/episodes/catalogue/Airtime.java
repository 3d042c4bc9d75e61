package dev.showrunner.episodes.catalogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an episode starts, as its producer thinks of it: a wall time in a zone. Both are kept, so that a change of the
 * zone's rules moves the instant and not the clock on the wall.
 *
 * <p>A wall time in a gap of the zone (clocks go forward) never gets here; the reader reports it. In an overlap (clocks
 * go back) the earlier of the two instants is meant unless the file gave an offset.
 *
 * @param start wall time with the offset that was chosen
 */
public record Airtime(ZonedDateTime start) {
    /** The instant YouTube is told. */
    public Instant instant() {
        return start.toInstant();
    }

    /** What the clock on the wall of the show says. */
    public LocalDateTime wallTime() {
        return start.toLocalDateTime();
    }

    /** The zone of the show. */
    public ZoneId zone() {
        return start.getZone();
    }
}
