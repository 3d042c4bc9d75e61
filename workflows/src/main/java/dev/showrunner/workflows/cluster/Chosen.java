package dev.showrunner.workflows.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster will be.
 *
 * @param provider where it comes from
 * @param isSimulated whether it is only pretended
 * @param breaks in the order in which they are applied
 * @param revision of the channel repository whose break files are meant; absent where it has none
 */
public record Chosen(
        String provider,
        boolean isSimulated,
        List<PlannedBreak> breaks,
        @Nullable String revision) {}
