package dev.showrunner.episodes.git;

/** A revision's tree has more entries or deeper folders than {@link Limits} allow. */
final class TreeTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    TreeTooLarge(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
