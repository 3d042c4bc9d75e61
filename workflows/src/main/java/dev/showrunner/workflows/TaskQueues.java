package dev.showrunner.workflows;

/** The task queues; each may have workers of its own, with rights of their own. */
public final class TaskQueues {
    /** Workflow code and the activities that talk to Temporal itself. */
    public static final String WORKFLOWS = "showrunner";

    /** Activities that read the channel repository, and commit to it. */
    public static final String GIT = "git";

    /** Activities that hold YouTube's credentials. */
    public static final String YOUTUBE = "youtube";

    /** Activities that make, break and take away clusters. */
    public static final String CLUSTERS = "clusters";

    /** Activities that hold the addresses of notifications. */
    public static final String NOTIFY = "notify";

    private TaskQueues() {}
}
