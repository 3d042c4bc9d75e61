package dev.showrunner.activities.clusters;

/** The API server answered, and the answer is no. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;

    ApiRefusal(int code, String reason, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
    }

    /** HTTP status code. */
    public int code() {
        return code;
    }

    /** Kubernetes' word for it, such as {@code AlreadyExists}; may be empty. */
    public String reason() {
        return reason;
    }

    /** Whether another write came between reading and writing. */
    public boolean isConflict() {
        return code == 409 && !isAlreadyThere();
    }

    /** Whether an object of this name exists. */
    public boolean isAlreadyThere() {
        return reason.equals("AlreadyExists");
    }

    /** Whether what was sent can never be accepted, such as a change of a field that is immutable. */
    public boolean isInvalid() {
        return code == 422;
    }

    /** Whether the answer may be another one in a moment. */
    public boolean isPassing() {
        return code == 429 || code >= 500;
    }
}
