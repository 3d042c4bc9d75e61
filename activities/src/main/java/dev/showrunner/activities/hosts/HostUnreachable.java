package dev.showrunner.activities.hosts;

/** A host does not let us in, or does not answer. */
public final class HostUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message a sentence that names the host */
    public HostUnreachable(String message) {
        super(message);
    }

    /** As above, with what came before. */
    public HostUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
