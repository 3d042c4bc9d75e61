package dev.showrunner.episodes.runofshow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happens when on the day of a show's episodes.
 *
 * @param offsets of the milestones that there are, from the airtime or from the planned end, see
 *     {@link Milestone#isAfterTheShow}; negative before it
 */
public record RunOfShow(Map<Milestone, Duration> offsets) {
    /** Where a show says nothing. */
    public static final RunOfShow USUAL = usual();

    public RunOfShow {
        EnumMap<Milestone, Duration> copy = new EnumMap<>(Milestone.class);
        copy.putAll(offsets);
        offsets = Collections.unmodifiableMap(copy);
    }

    private static RunOfShow usual() {
        Map<Milestone, Duration> all = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            all.put(milestone, milestone.usual());
        }
        return new RunOfShow(all);
    }

    /** The milestones of one episode in the order in which they come. */
    public List<Moment> moments(Instant airtime, Duration duration) {
        Instant end = airtime.plus(duration);
        return offsets.entrySet().stream()
                .map(entry -> new Moment(
                        entry.getKey(), (entry.getKey().isAfterTheShow() ? end : airtime).plus(entry.getValue())))
                .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::milestone))
                .toList();
    }
}
