package dev.showrunner.activities.youtube;

/**
 * Is told of every call to YouTube that left this machine, whatever came of it, so that a budget can be held against
 * what was really spent. Called on the calling thread, once for each attempt; must not throw and must not block.
 */
@FunctionalInterface
public interface CallLedger {
    /** Tells nobody. */
    CallLedger NONE = (method, units, outcome) -> {};

    /** What came of a call. */
    enum Outcome {
        /** Answered. */
        OK,
        /** Refused with a status below 500: nothing was written. */
        REFUSED,
        /** Answered with a status of 500 or more, which tells nothing of what was written. */
        FAILED,
        /** No answer, or none that could be read. */
        LOST
    }

    /**
     * A call was made.
     *
     * @param method YouTube's name of it, such as {@code videos.update}
     * @param units what it cost: a refused call 1, and a failed or lost one its full price, since YouTube may have
     *     charged it
     * @param outcome what came of it
     */
    void onCall(String method, int units, Outcome outcome);

    /** Tells this ledger, then the other. */
    default CallLedger and(CallLedger other) {
        return (method, units, outcome) -> {
            onCall(method, units, outcome);
            other.onCall(method, units, outcome);
        };
    }
}
