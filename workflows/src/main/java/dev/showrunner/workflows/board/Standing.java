package dev.showrunner.workflows.board;

/**
 * Where an episode stands, in the producer's words.
 *
 * @param sync whether YouTube shows what the catalogue says
 * @param show whether the show can go on
 * @param reason one sentence
 * @param action what the producer can do next; empty when nothing is needed
 */
public record Standing(Sync sync, Health show, String reason, String action) {
    /** Everything is as it should be. */
    public static Standing synced(String reason) {
        return new Standing(Sync.SYNCED, Health.ON_TRACK, reason, "");
    }

    /** Work is under way. */
    public static Standing pending(String reason) {
        return new Standing(Sync.PENDING, Health.ON_TRACK, reason, "");
    }
}
