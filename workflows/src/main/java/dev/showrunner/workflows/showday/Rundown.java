package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the catalogue says of an episode's day.
 *
 * @param airtime when it starts
 * @param duration how long it is expected to last
 * @param zone the show's
 * @param moments its milestones in the order in which they come
 * @param goLive who puts it on air
 * @param guests their names, in the order of the file
 */
public record Rundown(
        Instant airtime, Duration duration, ZoneId zone, List<Moment> moments, GoLive goLive, List<String> guests) {
    public Rundown {
        moments = List.copyOf(moments);
        guests = List.copyOf(guests);
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
