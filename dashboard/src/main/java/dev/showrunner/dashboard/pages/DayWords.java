package dev.showrunner.dashboard.pages;

import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The producer's words and shapes for an episode's day. */
public final class DayWords {
    private DayWords() {}

    /** Shape of a gate. */
    public static String shape(Gate gate) {
        return switch (gate.state()) {
            case GREEN -> "synced";
            case RED -> "blocked";
            case WAIVED -> "drifted";
        };
    }

    /** {@code Green}, {@code Red} or {@code Waived}. */
    public static String of(Gate gate) {
        return switch (gate.state()) {
            case GREEN -> "Green";
            case RED -> "Red";
            case WAIVED -> "Waived";
        };
    }

    /** Where a cluster is seen to whose gate this is. */
    public static String cluster(Gate gate, List<ClusterView> clusters) {
        return clusters.stream()
                .filter(cluster -> gate.id()
                        .equals("cluster-" + cluster.state().target().name().toLowerCase(Locale.ROOT)))
                .map(cluster -> "/clusters#" + cluster.state().id())
                .findFirst()
                .orElse("/clusters");
    }

    /** The gates that keep it off air. */
    public static List<Gate> red(ShowDayView day) {
        return day.gates().stream().filter(Gate::red).toList();
    }

    /** Where the broadcast stands. */
    public static String stage(@Nullable Sight sight) {
        if (sight == null) {
            return "Not looked at yet";
        }
        return switch (sight.stage()) {
            case CREATED -> "Scheduled, without a stream key";
            case READY -> "Ready";
            case TEST_STARTING -> "Starting to test";
            case TESTING -> "Testing";
            case LIVE_STARTING -> "Going live";
            case LIVE -> "On air";
            case OVER -> "Off air";
        };
    }

    /** Whether the encoder sends, and how well. */
    public static String stream(@Nullable Sight sight) {
        if (sight == null) {
            return "Not looked at yet";
        }
        return switch (sight.ingest()) {
            case NO_STREAM -> sight.stage() == Sight.Stage.OVER ? "Over" : "No stream key";
            case WAITING -> "Waiting for the encoder";
            case SENDING ->
                switch (sight.health()) {
                    case "good" -> "Sending, good";
                    case "ok" -> "Sending, OK";
                    case "bad" -> "Sending, bad";
                    default -> "Sending";
                };
        };
    }

    /** Shape of the stream. */
    public static String streamShape(@Nullable Sight sight) {
        if (sight == null) {
            return "pending";
        }
        return switch (sight.ingest()) {
            case NO_STREAM -> sight.stage() == Sight.Stage.OVER ? "on-track" : "blocked";
            case WAITING -> sight.live() ? "failed" : "pending";
            case SENDING -> sight.health().equals("bad") ? "at-risk" : "synced";
        };
    }

    /** {@code 1:02:09} or {@code 4:07}, as chapters are written. */
    public static String offset(Mark mark) {
        long hours = mark.seconds() / 3600;
        long minutes = mark.seconds() / 60 % 60;
        long seconds = mark.seconds() % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds);
    }

    /** A direction as addresses spell it. */
    public static String id(Direction.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The direction that an address names. */
    static Optional<Direction.Kind> kind(String id) {
        return Arrays.stream(Direction.Kind.values())
                .filter(kind -> id(kind).equals(id))
                .findFirst();
    }
}
