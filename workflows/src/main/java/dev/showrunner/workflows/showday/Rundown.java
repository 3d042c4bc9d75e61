package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of an episode's day.
 *
 * @param airtime when it starts
 * @param duration how long it is expected to last
 * @param zone the show's
 * @param moments its milestones in the order in which they come
 * @param goLive who puts it on air
 * @param guests their names, in the order of the file
 * @param chat how viewers ask for access in the live chat; absent where nobody listens
 */
public record Rundown(
        Instant airtime,
        Duration duration,
        ZoneId zone,
        List<Moment> moments,
        GoLive goLive,
        List<String> guests,
        @Nullable ChatRule chat) {
    public Rundown {
        moments = List.copyOf(moments);
        guests = List.copyOf(guests);
    }

    /** A day in whose chat nobody listens. */
    public Rundown(
            Instant airtime, Duration duration, ZoneId zone, List<Moment> moments, GoLive goLive, List<String> guests) {
        this(airtime, duration, zone, moments, goLive, guests, null);
    }

    /** When a milestone comes; empty where the show leaves it out. */
    public Optional<Instant> at(Milestone milestone) {
        return moments.stream()
                .filter(moment -> moment.milestone() == milestone)
                .map(Moment::at)
                .findFirst();
    }

    /** When it is expected to end. */
    public Instant end() {
        return airtime.plus(duration);
    }
}
