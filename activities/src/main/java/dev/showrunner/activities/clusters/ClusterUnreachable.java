package dev.showrunner.activities.clusters;

/** The API server gave no answer; whether a write took place is unknown. */
public final class ClusterUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
