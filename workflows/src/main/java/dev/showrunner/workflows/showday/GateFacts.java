package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.failure.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What gates are told from.
 *
 * @param hasEvent whether there is an event on YouTube
 * @param knowsStream whether the channel's stream is known
 * @param undone writes of the last plan that are not done
 * @param held why the plan could not be made or cannot be all; absent where it could
 * @param drifted fields that somebody edited, in words
 * @param sight the last look near air
 * @param isEncoderDue whether the doors are open
 * @param guests their names
 * @param confirmed the guests of whom somebody said that they will be there
 * @param units why the day's units were refused; empty when they are reserved, absent when they were not asked for yet
 * @param allowance what was reserved and what of it is spent; absent where that is not kept count of
 * @param silence why the last look near air failed; absent where it did not
 * @param clusters how each cluster stands, in the order of the file
 * @param waivers what was waived, by gate
 */
public record GateFacts(
        boolean hasEvent,
        boolean knowsStream,
        Set<Step.Kind> undone,
        @Nullable String held,
        List<String> drifted,
        @Nullable Sight sight,
        boolean isEncoderDue,
        List<String> guests,
        List<String> confirmed,
        @Nullable String units,
        @Nullable Allowance allowance,
        @Nullable Trouble silence,
        List<Cluster> clusters,
        Map<String, Said> waivers) {
    /**
     * How a cluster stands before the show.
     *
     * @param name as producers read it
     * @param isReady broken and verified, with the organiser's way in alive; or ready, where nothing is broken
     * @param words where it stands
     * @param solvedAt when its goal was reached; absent where it is not
     */
    public record Cluster(
            String name,
            boolean isReady,
            String words,
            @Nullable Instant solvedAt) {
        /** One whose goal is not reached. */
        public Cluster(String name, boolean isReady, String words) {
            this(name, isReady, words, null);
        }
    }
}
