package dev.showrunner.dashboard.board;

import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Sync;

/** The producer's words for what the program knows as constants. */
public final class Words {
    private Words() {}

    /** {@code Synced}, {@code Pending}, {@code Drifted} or {@code Blocked}. */
    public static String of(Sync sync) {
        return switch (sync) {
            case SYNCED -> "Synced";
            case PENDING -> "Pending";
            case DRIFTED -> "Drifted";
            case BLOCKED -> "Blocked";
        };
    }

    /** {@code On track}, {@code At risk} or {@code Failed}. */
    public static String of(Health health) {
        return switch (health) {
            case ON_TRACK -> "On track";
            case AT_RISK -> "At risk";
            case FAILED -> "Failed";
        };
    }

    /** {@code On air}, {@code Upcoming}, {@code Draft}, {@code Aired} or {@code Cancelled}. */
    public static String of(Phase phase) {
        return switch (phase) {
            case ON_AIR -> "On air";
            case UPCOMING -> "Upcoming";
            case DRAFT -> "Draft";
            case AIRED -> "Aired";
            case CANCELLED -> "Cancelled";
        };
    }
}
