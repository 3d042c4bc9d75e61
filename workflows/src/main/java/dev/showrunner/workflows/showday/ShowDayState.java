package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.cluster.ClusterTarget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an episode's workflow remembers of its day from run to run.
 *
 * @param rundown what the catalogue said last
 * @param happened when each milestone happened
 * @param waivers gates that do not matter today
 * @param confirmed guests who will be there
 * @param hold who holds it, and why
 * @param goLive who said that it goes on air
 * @param end who said that it is over
 * @param marks where chapters begin
 * @param sight the last look near air
 * @param lookedAt when that was
 * @param wentLive whether viewers have seen it
 * @param airedAs the video they saw; absent where they saw none, and in days of earlier releases
 * @param passedOver what the file said while it was on air and was not followed; absent for nothing
 * @param clusters what its clusters were told; absent in days of earlier releases
 * @param unitsRefused why the day's units were refused; empty when they are reserved, absent when they were not asked
 *     for yet
 * @param unitsAskedAgainAt when they are asked for again; absent for never
 * @param reserved units that are reserved for looking near air; absent where nobody keeps count
 */
public record ShowDayState(
        @Nullable Rundown rundown,
        Map<Milestone, Instant> happened,
        Map<String, Said> waivers,
        List<String> confirmed,
        @Nullable Said hold,
        @Nullable Said goLive,
        @Nullable Said end,
        List<Mark> marks,
        @Nullable Sight sight,
        @Nullable Instant lookedAt,
        boolean wentLive,
        @Nullable String airedAs,
        @Nullable String passedOver,
        @Nullable List<ClusterTarget> clusters,
        @Nullable String unitsRefused,
        @Nullable Instant unitsAskedAgainAt,
        @Nullable Integer reserved) {
    /** Nothing has happened yet. */
    public static final ShowDayState BEGINNING = new ShowDayState(
            null, Map.of(), Map.of(), List.of(), null, null, null, List.of(), null, null, false, null, null, null, null,
            null, null);
}
