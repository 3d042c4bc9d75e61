package dev.showrunner.activities.cluster;

import dev.showrunner.activities.breaks.file.BreakCatalogue;
import org.jspecify.annotations.Nullable;

/** Which breaks there are for clusters. A cluster is broken by those of the revision that it was planned with. */
public interface BreakSource {
    /** The revision whose breaks are in force; absent where none has any of its own. */
    @Nullable
    String inForce();

    /**
     * All breaks there are at a revision.
     *
     * @param revision one that was in force; absent for the breaks that depend on none
     * @throws dev.showrunner.workflows.failure.NeedsHuman when it is not known any more
     */
    BreakCatalogue at(@Nullable String revision);

    /** The same breaks at all times. */
    static BreakSource of(BreakCatalogue all) {
        return new BreakSource() {
            @Override
            public @Nullable String inForce() {
                return null;
            }

            @Override
            public BreakCatalogue at(@Nullable String revision) {
                return all;
            }
        };
    }
}
