package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.board.FileErrors.InvalidFile;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.RefusedChapters;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an episode stands when no workflow says so, or when its file is invalid and the workflow cannot know. */
final class CatalogueStanding {
    private CatalogueStanding() {}

    static Standing of(Phase phase, @Nullable String videoId) {
        return switch (phase) {
            case DRAFT ->
                new Standing(
                        Sync.PENDING,
                        Health.ON_TRACK,
                        "A draft: nothing is scheduled",
                        "Take status: draft out of its file to schedule it");
            case CANCELLED -> Standing.synced("Cancelled");
            case UPCOMING, ON_AIR -> Standing.pending("Waiting for its turn to be scheduled");
            case AIRED ->
                videoId != null
                        ? Standing.synced("Aired")
                        : new Standing(
                                Sync.SYNCED,
                                Health.ON_TRACK,
                                "Aired; its file names no video",
                                "Name the video in its file, and its description follows the catalogue");
        };
    }

    /** As it stands, unless nothing graver than its chapters waits for the producer. */
    static Standing withChapters(Standing standing, @Nullable RefusedChapters refused) {
        return refused == null || standing.sync() == Sync.BLOCKED || standing.sync() == Sync.DRIFTED
                ? standing
                : new Standing(
                        Sync.BLOCKED,
                        standing.show(),
                        "What it left for its file could not be committed: " + refused.reason(),
                        refused.remedy());
    }

    /** The file is invalid and an older version of it holds. */
    static Standing heldBack(InvalidFile file, @Nullable BoardRow row) {
        String stays = file.lastValid()
                .or(() -> Optional.ofNullable(row).map(BoardRow::revision).map(Revision::new))
                .map(revision -> "stays as it was in revision " + revision.abbreviated())
                .orElse("stays as it was when its file was last valid");
        return new Standing(
                Sync.BLOCKED,
                row == null ? Health.AT_RISK : worse(row.standing().show(), Health.AT_RISK),
                place(file.first()) + more(file.more()) + "; " + stays,
                file.first().remedy());
    }

    /** The file has never been valid. */
    static Standing neverValid(Diagnostic error) {
        return new Standing(Sync.BLOCKED, Health.AT_RISK, place(error), error.remedy());
    }

    private static String place(Diagnostic error) {
        String message = error.message();
        String open = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return error.location() + ": " + open;
    }

    private static String more(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", and one more error";
            default -> ", and " + others + " more errors";
        };
    }

    private static Health worse(Health one, Health other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
