package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.board.Words;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;

/** The shape that goes with each word of a status, by its name in the sprite and in the style sheet. */
public final class Shapes {
    private Shapes() {}

    /** Shape of a sync status. */
    public static String of(Sync sync) {
        return switch (sync) {
            case SYNCED -> "synced";
            case PENDING -> "pending";
            case DRIFTED -> "drifted";
            case BLOCKED -> "blocked";
        };
    }

    /** Shape of a show status. */
    public static String of(Health health) {
        return switch (health) {
            case ON_TRACK -> "on-track";
            case AT_RISK -> "at-risk";
            case FAILED -> "failed";
        };
    }

    /** Shape of a finding. */
    public static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> "blocked";
            case WARNING -> "at-risk";
        };
    }

    /** A phase as addresses spell it. */
    public static String id(Phase phase) {
        return switch (phase) {
            case ON_AIR -> "on-air";
            case UPCOMING -> "upcoming";
            case DRAFT -> "draft";
            case AIRED -> "aired";
            case CANCELLED -> "cancelled";
        };
    }

    /** What a finding is called. */
    public static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
        };
    }

    /** Shape of what makes an episode wait for the producer: the graver of its two statuses. */
    public static String need(Standing standing) {
        return showIsGraver(standing) ? of(standing.show()) : of(standing.sync());
    }

    /** The word that goes with {@link #need}. */
    public static String needWord(Standing standing) {
        return showIsGraver(standing) ? Words.of(standing.show()) : Words.of(standing.sync());
    }

    private static boolean showIsGraver(Standing standing) {
        return standing.show() == Health.FAILED || standing.sync() == Sync.SYNCED || standing.sync() == Sync.PENDING;
    }
}
