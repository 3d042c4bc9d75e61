package dev.showrunner.workflows.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to be let in.
 *
 * @param handle on GitHub, lower case
 * @param viewer the name they write under
 * @param at when they asked first
 * @param cluster what they were let into; absent while they were not
 * @param by who let them in
 * @param answer what became of telling them in the chat
 */
public record Ask(
        String handle,
        String viewer,
        Instant at,
        @Nullable String cluster,
        @Nullable String by,
        Answer answer) {
    private static final int LONGEST_NAME = 80;

    public Ask {
        viewer = viewer.length() > LONGEST_NAME ? viewer.substring(0, LONGEST_NAME) : viewer;
    }

    /** What became of telling somebody in the chat. */
    public enum Answer {
        /** There is nothing to tell. */
        NONE,
        /** It is to be said. */
        DUE,
        SAID,
        /** It could not be said, or nobody knows whether it was. */
        FAILED
    }

    /** Somebody who asks for the first time. */
    public static Ask of(String handle, String viewer, Instant at) {
        return new Ask(handle, viewer, at, null, null, Answer.NONE);
    }

    /** Whether they were let in. */
    public boolean granted() {
        return cluster != null;
    }

    Ask granted(String to, String who) {
        return new Ask(handle, viewer, at, to, who, Answer.DUE);
    }

    Ask answered(Answer became) {
        return new Ask(handle, viewer, at, cluster, by, became);
    }
}
