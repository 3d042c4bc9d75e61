package dev.showrunner.workflows.showday;

import org.jspecify.annotations.Nullable;

/**
 * A check that must be green, or waived, before an episode goes on air.
 *
 * @param id lower case with dashes
 * @param name as producers read it
 * @param state how it stands
 * @param reason why, one sentence
 * @param remedy what can be pressed; absent where it is green or only its reason tells what to do
 * @param waiver by whom and why it does not matter; only where it is waived
 */
public record Gate(
        String id,
        String name,
        State state,
        String reason,
        @Nullable Remedy remedy,
        @Nullable Said waiver) {
    /** How a gate stands. */
    public enum State {
        GREEN,
        RED,
        /** Red, and somebody said that it does not matter. */
        WAIVED
    }

    /** What can be done about a red gate. */
    public enum Remedy {
        /** Look at YouTube and write what is missing. */
        CHECK,
        /** Write the file's text over what somebody edited. */
        REPAIR,
        /** Say that the guests will be there. */
        CONFIRM_GUESTS,
        /** Look at the event in YouTube Studio. */
        OPEN_STUDIO,
        /** See to the cluster: break it again, or go on without what is left out. */
        OPEN_CLUSTER,
        /** Ask for the units of the show now. */
        ASK_UNITS,
        /** Write nothing to published videos until the show is over. */
        HOLD_REWRITE
    }

    /** Whether it keeps the episode from going on air. */
    public boolean red() {
        return state == State.RED;
    }
}
