package dev.showrunner.workflows.cluster;

import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done to clusters. Runs where the providers' credentials are; no credential ever passes through here. Every
 * call may be repeated at any time and continues where an earlier one was cut off. Failures are
 * {@code ApplicationFailure}s whose type is {@code NeedsHuman}, {@code RetryAt} or {@code Bug}, see
 * {@link dev.showrunner.workflows.failure}.
 */
@ActivityInterface
public interface ClusterActivities {
    /** Chooses provider and breaks, and finds out whether they go together. Touches nothing. */
    Chosen choose(ClusterTarget target);

    /** Orders a cluster, or continues to make it; to be called again while it is coming. */
    Provisioned provision(Order order);

    /** Writes another deadline to the provider's record of a cluster. */
    void relabel(ClusterRef cluster, Instant destroyBy);

    /**
     * Deploys the game, and takes every break through apply, verify and revert. Breaks in force are left alone.
     *
     * @return by break, why it is not fit to be applied; empty when all are
     */
    Map<String, String> rehearse(ClusterRef cluster, List<String> breaks);

    /** Breaks it, and looks. A break that cannot be applied is taken back and named; the others are applied. */
    Sight breakCluster(Breaking breaking);

    /** Looks at breaks and goal. */
    Sight look(ClusterRef cluster, List<String> breaks);

    /** Looks until something is different from what was last told. Heartbeats; ends when cancelled. */
    Sight watch(Watching watching);

    /**
     * Gives access to exactly these, and makes sure that nobody else has any.
     *
     * @return what a producer should know, in sentences; absent from what earlier versions did
     */
    @Nullable
    List<String> grant(ClusterRef cluster, List<Access> access);

    /** Begins to take a cluster away, or continues to. True when nothing of it is left. */
    boolean destroy(ClusterRef cluster);
}
