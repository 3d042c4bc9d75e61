package dev.showrunner.workflows.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A break of a cluster.
 *
 * @param id which break
 * @param title gives nothing away
 * @param difficulty lower-case word
 * @param hints from a direction to the answer
 * @param trouble why it is left out, where its rehearsal failed
 * @param seen whether it was seen when last looked for; absent before it was applied
 * @param clearedAt when it ceased to be seen on air
 */
public record PlannedBreak(
        String id,
        String title,
        String difficulty,
        List<String> hints,
        @Nullable String trouble,
        @Nullable Boolean seen,
        @Nullable Instant clearedAt) {
    /** A break that nothing was done with yet. */
    public static PlannedBreak of(String id, String title, String difficulty, List<String> hints) {
        return new PlannedBreak(id, title, difficulty, hints, null, null, null);
    }

    /** Whether it is to be applied. */
    public boolean fits() {
        return trouble == null;
    }

    PlannedBreak unfit(@Nullable String why) {
        return new PlannedBreak(id, title, difficulty, hints, why, seen, clearedAt);
    }

    PlannedBreak seen(@Nullable Boolean now, @Nullable Instant cleared) {
        return new PlannedBreak(id, title, difficulty, hints, trouble, now, cleared);
    }
}
