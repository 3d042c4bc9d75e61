package dev.showrunner.workflows.showday;

import dev.showrunner.workflows.showday.Sight.Ingest;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a broadcast that was just looked at: nothing, or one transition. Pure. Deciding again after a
 * look is what makes refused and repeated transitions harmless.
 *
 * @param onward the transition; absent for none
 * @param waitingFor what is waited for, in the producer's words; empty where nothing is
 * @see <a href="https://developers.google.com/youtube/v3/live/life-of-a-broadcast">Life of a broadcast</a>
 */
public record NextMove(@Nullable Onward onward, String waitingFor) {
    /** A transition, in YouTube's words. */
    public enum Onward {
        TESTING,
        LIVE,
        COMPLETE
    }

    /** What is wanted of the broadcast. */
    public enum Wish {
        /** It stays as it is. */
        STAY,
        /** It is tested if it has to be, so that going live is one step. */
        MAKE_READY,
        GO_LIVE,
        END
    }

    private static final NextMove NONE = new NextMove(null, "");

    /** Decides. */
    public static NextMove of(Sight sight, Wish wish) {
        return switch (wish) {
            case STAY -> NONE;
            case MAKE_READY -> makeReady(sight);
            case GO_LIVE -> goLive(sight);
            case END -> sight.canEnd() ? new NextMove(Onward.COMPLETE, "") : NONE;
        };
    }

    private static NextMove makeReady(Sight sight) {
        boolean canTest = sight.stage() == Sight.Stage.READY && sight.isMonitored();
        return canTest && sight.ingest() == Ingest.SENDING ? new NextMove(Onward.TESTING, "") : NONE;
    }

    private static NextMove goLive(Sight sight) {
        return switch (sight.stage()) {
            case CREATED -> new NextMove(null, "the event's stream key");
            case READY, TESTING ->
                sight.ingest() != Ingest.SENDING
                        ? new NextMove(null, "the encoder")
                        : new NextMove(
                                sight.stage() == Sight.Stage.READY && sight.isMonitored()
                                        ? Onward.TESTING
                                        : Onward.LIVE,
                                "");
            case TEST_STARTING, LIVE_STARTING -> new NextMove(null, "YouTube");
            case LIVE, OVER -> NONE;
        };
    }
}
