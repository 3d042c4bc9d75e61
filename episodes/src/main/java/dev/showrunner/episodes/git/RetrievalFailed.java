package dev.showrunner.episodes.git;

/** Why a source could not be brought into the mirror. Its message is for the producer and holds no secret. */
final class RetrievalFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of failure, as {@link FetchResult} tells them apart. */
    enum Kind {
        BRANCH_MISSING,
        UNREACHABLE,
        REFUSED,
        TOO_LARGE
    }

    private final Kind kind;
    private final String remedy;

    RetrievalFailed(Kind kind, String reason, String remedy) {
        super(reason);
        this.kind = kind;
        this.remedy = remedy;
    }

    RetrievalFailed(Kind kind, String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.remedy = remedy;
    }

    Kind kind() {
        return kind;
    }

    String remedy() {
        return remedy;
    }
}
