package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Told.Silence;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.JournalLine;
import dev.showrunner.workflows.cluster.PlannedBreak;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of clusters shows.
 *
 * @param channel name of the channel
 * @param zone whose clock is shown
 * @param clusters by airtime and name
 * @param silence the engine does not answer; absent where it does
 */
public record ClustersView(
        String channel,
        @Nullable ZoneId zone,
        List<ClusterView> clusters,
        @Nullable Silence silence) {
    /** A phase in the producer's words. */
    public static String words(ClusterPhase phase) {
        return switch (phase) {
            case LIVE -> "On air";
            case OPEN -> "Open to breakers";
            case BREAK_FAILED -> "Could not be broken";
            case PROVISION_FAILED -> "Could not be made";
            default -> {
                String word = phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
        };
    }

    /** Its shape and colour. */
    public static String shape(ClusterView view) {
        return switch (view.state().phase()) {
            case LIVE -> "live";
            case PROVISION_FAILED, BREAK_FAILED, ABORTED -> "blocked";
            case READY, OPEN, BROKEN, SOLVED, DESTROYED -> view.alarms().isEmpty() ? "synced" : "blocked";
            default -> view.alarms().isEmpty() ? "pending" : "blocked";
        };
    }

    /** How many breaks are left out that it can go on without; none where there would be nothing to repair. */
    public static int goesOnWithout(ClusterView view) {
        int fit = view.state().contest().fit().size();
        return fit == 0 ? 0 : view.state().contest().breaks().size() - fit;
    }

    /** How a break stands. */
    public static String standing(PlannedBreak one) {
        if (one.trouble() != null) {
            return "left out: " + one.trouble();
        }
        if (one.clearedAt() != null) {
            return "repaired";
        }
        return one.seen() == null ? "not applied yet" : one.seen() ? "in force" : "not seen";
    }

    /** The latest lines, newest first. */
    public static List<JournalLine> journal(ClusterView view) {
        List<JournalLine> all = view.state().journal();
        return all.subList(Math.max(0, all.size() - 20), all.size()).reversed();
    }

    /** The zone, or UTC where it is not known. */
    public ZoneId clock() {
        return zone == null ? ZoneId.of("UTC") : zone;
    }

    /** Date and time in the channel's zone. */
    public String moment(Instant at, Instant now) {
        return Times.day(at.atZone(clock()), now) + " " + Times.clock(at, clock());
    }
}
