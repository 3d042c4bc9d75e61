package dev.showrunner.activities.cluster;

import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.BreakManner;
import dev.showrunner.workflows.cluster.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One ready cluster with the game on it. Every call may be repeated. */
interface Stage extends AutoCloseable {
    /** Deploys the game and takes every break through its round trip; by break, why it is not fit. */
    Map<String, String> rehearse(List<String> breaks);

    /** Breaks it, and looks. */
    Sight breakAll(List<String> breaks, BreakManner manner);

    /** Looks at breaks and goal. */
    Sight look(List<String> breaks);

    /** Waits until something has changed by which these breaks or the goal may look different, or the time is over. */
    void awaitChange(List<String> breaks, Duration atMost);

    /**
     * Gives access to exactly these.
     *
     * @param until when it ends by itself, where that is possible
     * @return what a producer should know, in sentences
     */
    List<String> grant(List<Access> access, Instant until);

    /** Credentials for one person. */
    Kubeconfig credentials(Access access, Instant until);

    @Override
    void close();
}
