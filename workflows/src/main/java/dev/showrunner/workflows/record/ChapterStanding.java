package dev.showrunner.workflows.record;

import dev.showrunner.workflows.failure.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What became of what the show left for its episode's file: the chapters marked on air, or that it has aired.
 *
 * @param state how they stand
 * @param reason why, for the producer; empty where there is nothing to say
 * @param remedy what to do; empty where nothing has to be done
 * @param revision the commit that has them; absent where none has
 */
public record ChapterStanding(
        State state, String reason, String remedy, @Nullable String revision) {
    /** How they stand. */
    public enum State {
        /** They are offered as a patch: nobody said that they are to be committed. */
        PROPOSED,
        /** They could not be committed yet; it is tried again. */
        WAITING,
        /** The branch has them. */
        COMMITTED,
        /** They cannot be committed as things are. */
        REFUSED,
        /** There is nothing to add: the file has chapters of its own, or too few were marked. */
        NONE
    }

    /** Offered as a patch. */
    public static ChapterStanding proposed() {
        return new ChapterStanding(State.PROPOSED, "", "", null);
    }

    /** In the branch. */
    public static ChapterStanding committed(String revision) {
        return new ChapterStanding(State.COMMITTED, "", "", revision);
    }

    /** Nothing to add. */
    public static ChapterStanding none(String reason) {
        return new ChapterStanding(State.NONE, reason, "", null);
    }

    static ChapterStanding waiting(Trouble trouble) {
        return new ChapterStanding(State.WAITING, trouble.reason(), "", null);
    }

    static ChapterStanding refused(Trouble trouble) {
        return new ChapterStanding(State.REFUSED, trouble.reason(), trouble.remedy(), null);
    }
}
