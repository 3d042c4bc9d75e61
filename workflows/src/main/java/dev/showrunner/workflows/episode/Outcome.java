package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.board.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of converging.
 *
 * @param standing where the episode stands now
 * @param nextLook when to look again without a cause; absent for never
 * @param isEnd whether the episode's life is over
 */
record Outcome(Standing standing, @Nullable Instant nextLook, boolean isEnd) {
    static Outcome lookAgain(Standing standing, Instant at) {
        return new Outcome(standing, at, false);
    }

    static Outcome rest(Standing standing) {
        return new Outcome(standing, null, false);
    }

    static Outcome end(Standing standing) {
        return new Outcome(standing, null, true);
    }
}
