package dev.showrunner.cli;

/** Ends a command with a message and a remedy instead of a stack trace. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Something the person at the terminal can mend.
     *
     * @param message what happened
     * @param remedy what to do
     */
    public UserError(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** As above, with what was thrown. */
    public UserError(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
