package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Field;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Turns what somebody edited on YouTube into a change of the repository. Looks at YouTube, for 2 units. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface EditSource {
    /** The change that lets the repository say what a video shows now. Nothing is written, here or there. */
    Answer keep(EpisodeId episode, String videoId);

    /** What came of it. */
    sealed interface Answer {}

    /**
     * A change to commit.
     *
     * @param revision it belongs on
     * @param path of the file it changes
     * @param patch as {@code git apply} takes it
     * @param taken the fields it takes over; at least one
     * @param left what somebody edited besides and no file of an episode can say
     * @param isVerbatim whether the description is word for word from then on, so that it follows no guest or template
     */
    record Patch(String revision, String path, String patch, Set<Field> taken, Set<Field> left, boolean isVerbatim)
            implements Answer {
        public Patch {
            taken = Collections.unmodifiableSet(EnumSet.copyOf(taken));
            left = left.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(left));
        }
    }

    /**
     * There is nothing to commit.
     *
     * @param reason in the producer's words
     * @param remedy what to do
     */
    record NoPatch(String reason, String remedy) implements Answer {}
}
