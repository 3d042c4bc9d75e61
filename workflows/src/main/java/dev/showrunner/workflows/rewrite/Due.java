package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.plan.Field;
import java.util.List;

/**
 * A video that shows something else than the catalogue wants, and where that is ours to change.
 *
 * @param candidate which
 * @param fields what differs, in the order of {@link Field}
 * @param units what writing them costs
 */
public record Due(Candidate candidate, List<Field> fields, int units) {
    private static final int WRITE = 50;

    public Due {
        fields = List.copyOf(fields);
    }

    /** Whether its thumbnail is not the one that is wanted. */
    public boolean concernsThumbnail() {
        return fields.contains(Field.THUMBNAIL);
    }

    /** The candidate, now that it is known what it takes. */
    Candidate priced() {
        return candidate.taking(units / WRITE);
    }
}
