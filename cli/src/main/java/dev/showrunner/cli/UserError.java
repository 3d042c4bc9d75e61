package dev.showrunner.cli;

/** Ends a command with a message and a remedy instead of a stack trace. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Something the person at the terminal can mend.
     *
     * @param message what happened; as a sentence or without its dot, which is put back where it is told
     * @param remedy what to do; likewise
     */
    public UserError(String message, String remedy) {
        super(withoutDot(message));
        this.remedy = withoutDot(remedy);
    }

    /** As above, with what was thrown. */
    public UserError(String message, String remedy, Throwable cause) {
        super(withoutDot(message), cause);
        this.remedy = withoutDot(remedy);
    }

    private static String withoutDot(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
