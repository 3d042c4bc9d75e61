package dev.showrunner.episodes.runofshow;

import org.jspecify.annotations.Nullable;

/**
 * How a show's episodes air.
 *
 * @param runOfShow what happens when on their day
 * @param goLive who puts them on air; where absent, YouTube if the event starts by itself, else the producer
 * @param cadence how often; absent where nothing is expected
 * @param chat how viewers ask for access in the live chat; absent where nobody listens
 */
public record Airing(
        RunOfShow runOfShow,
        @Nullable GoLive goLive,
        @Nullable Cadence cadence,
        @Nullable ChatRule chat) {
    /** Where a show says nothing. */
    public static final Airing USUAL = new Airing(RunOfShow.USUAL, null, null, null);
}
