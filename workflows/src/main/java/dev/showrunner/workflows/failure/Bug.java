package dev.showrunner.workflows.failure;

/** Showrunner did something it should not have: an unexpected answer, a broken invariant. */
public final class Bug extends Failure {
    private static final long serialVersionUID = 1L;

    /** A defect, with what was thrown. */
    public Bug(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** A defect. */
    public Bug(String reason) {
        super(reason);
    }
}
