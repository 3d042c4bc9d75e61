package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rehearses an episode in the background, one at a time: the real workflows under skipped time, with a YouTube and
 * clusters of its own. The channel is only read. Results outlast the program. Safe for use by several threads.
 */
public interface RehearsalSource extends AutoCloseable {
    /** Where nothing can be rehearsed. */
    RehearsalSource NONE = new RehearsalSource() {
        @Override
        public Optional<String> begin(EpisodeId episode, String by) {
            return Optional.of("Nothing can be rehearsed here.");
        }

        @Override
        public Optional<Rehearsed> last(EpisodeId episode) {
            return Optional.empty();
        }

        @Override
        public Optional<String> report(EpisodeId episode) {
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing is under way
        }
    };

    /**
     * Begins to rehearse an episode as the revision in force has it, and returns at once.
     *
     * @param by who asks
     * @return why not, in the producer's words; empty when it has begun, or was under way for this episode
     */
    Optional<String> begin(EpisodeId episode, String by);

    /** The rehearsal that runs, else the last one; empty where there was none. */
    Optional<Rehearsed> last(EpisodeId episode);

    /** The report of the last one that ended, as a page of HTML that needs nothing else; empty where there is none. */
    Optional<String> report(EpisodeId episode);

    /** Breaks off what is under way. */
    @Override
    void close();

    /**
     * How a rehearsal stands.
     *
     * @param state whether it runs, and what came of it
     * @param began when
     * @param by who asked for it
     * @param percent how much of it is played
     * @param ended when it ended; absent while it runs
     * @param findings why the episode would not air as planned, or why it could not be rehearsed
     */
    record Rehearsed(
            State state,
            Instant began,
            String by,
            int percent,
            @Nullable Instant ended,
            List<String> findings) {
        public Rehearsed {
            findings = List.copyOf(findings);
        }
    }

    /** What came of a rehearsal. */
    enum State {
        RUNNING,
        /** It airs with every gate green. */
        AIRS,
        /** It would not air as planned. */
        FOUND,
        /** It could not be rehearsed. */
        FAILED
    }
}
