package dev.showrunner.workflows.failure;

/** Trying again cannot help until somebody has done something. */
public final class NeedsHuman extends Failure {
    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final boolean isOfTheChannel;

    /**
     * A failure for the producer.
     *
     * @param reason what happened
     * @param remedy what to do
     */
    public NeedsHuman(String reason, String remedy) {
        this(reason, remedy, false);
    }

    /** As above, with what was thrown; the cause is logged, never shown. */
    public NeedsHuman(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
        this.isOfTheChannel = false;
    }

    /** As above, for something without which nothing of the channel can be read or written, such as the sign-in. */
    public static NeedsHuman ofTheChannel(String reason, String remedy) {
        return new NeedsHuman(reason, remedy, true);
    }

    private NeedsHuman(String reason, String remedy, boolean isOfTheChannel) {
        super(reason);
        this.remedy = remedy;
        this.isOfTheChannel = isOfTheChannel;
    }

    /** Whether nothing of the channel can be read or written until then. */
    public boolean isOfTheChannel() {
        return isOfTheChannel;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
