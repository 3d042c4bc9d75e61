package dev.showrunner.dashboard.schedule;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode as the public may know it.
 *
 * @param episode which
 * @param uid the same in every calendar, for as long as the episode keeps its id
 * @param show its name
 * @param title the producer's
 * @param introduction in the producer's words, may be empty
 * @param start in the zone of the show
 * @param end when it is expected to end
 * @param people ids of guests and hosts
 * @param guests names of guests
 * @param isCancelled whether it was planned and does not air
 * @param isLive whether viewers see it now
 * @param watch where it can be watched, once there is an event
 * @param changed when what is said of it changed last
 * @param thumbnail its picture's fingerprint; absent where there is none
 */
public record Airing(
        EpisodeId episode,
        String uid,
        String show,
        String title,
        String introduction,
        ZonedDateTime start,
        Instant end,
        List<String> people,
        List<String> guests,
        boolean isCancelled,
        boolean isLive,
        @Nullable URI watch,
        Instant changed,
        @Nullable String thumbnail) {
    private static final long FIRST_CHANGE =
            Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

    public Airing {
        people = List.copyOf(people);
        guests = List.copyOf(guests);
    }

    /**
     * Grows with every change, as calendars ask for it; derived from when the change was made, so that it does so on
     * every machine and after any loss.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.4">RFC 5545, SEQUENCE</a>
     */
    public int sequence() {
        return Math.clamp(changed.getEpochSecond() - FIRST_CHANGE, 0, Integer.MAX_VALUE);
    }
}
