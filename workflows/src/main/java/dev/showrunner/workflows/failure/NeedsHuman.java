package dev.showrunner.workflows.failure;

/** Trying again cannot help until somebody has done something. */
public final class NeedsHuman extends Failure {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A failure for the producer.
     *
     * @param reason what happened
     * @param remedy what to do
     */
    public NeedsHuman(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** As above, with what was thrown; the cause is logged, never shown. */
    public NeedsHuman(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
