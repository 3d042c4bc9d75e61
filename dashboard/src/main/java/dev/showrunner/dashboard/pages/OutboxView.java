package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Outboxes.Shown;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.outbox.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the outbox shows.
 *
 * @param channel name of the channel
 * @param zone whose clock is shown
 * @param hasTargets whether anybody is to be told anything
 * @param problem why nothing is addressed; empty where it is
 * @param letters the newest first
 */
public record OutboxView(
        String channel, @Nullable ZoneId zone, boolean hasTargets, String problem, List<Shown> letters) {
    /** Those that stand so. */
    public List<Shown> of(Entry.State... states) {
        return letters.stream()
                .filter(letter -> List.of(states).contains(letter.entry().state()))
                .toList();
    }

    /** What happened, in the producer's words. */
    public static String words(Occasion occasion) {
        return switch (occasion) {
            case SCHEDULED -> "Scheduled";
            case RESCHEDULED -> "Rescheduled";
            case CANCELLED -> "Cancelled";
            case LIVE -> "Live";
            case ENDED -> "Replay ready";
            case REMINDER -> "Guest reminder";
            case GATE_RED -> "A gate is red";
            case APPROVAL -> "Approval needed";
            case DRIFT -> "Edited on YouTube";
            case CLUSTER_ALARM -> "Cluster alarm";
            case CHAPTERS_REFUSED -> "Chapters not committed";
            case NO_ADDRESS -> "A guest without an address";
        };
    }

    /** Where it goes: {@code Discord, studio}. */
    public static String where(Shown letter) {
        String name = letter.entry().letter().target();
        if (letter.target() == null) {
            return name + ", which the channel has no more";
        }
        String kind = letter.target().kind().name().toLowerCase(Locale.ROOT);
        String to = letter.recipient().isEmpty() ? "" : " to " + letter.recipient();
        return kind.equals("email")
                ? "E-mail" + to + ", " + name
                : Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + to + ", " + name;
    }

    /** How it stands, in a word. */
    public static String word(Entry entry) {
        return switch (entry.state()) {
            case QUEUED -> entry.attempts() == 0 ? "To be sent" : "Tried " + times(entry.attempts());
            case SENT -> "Sent";
            case FAILED -> "Not sent";
            case DROPPED -> "Dropped";
        };
    }

    /** Its shape. */
    public static String shape(Entry entry) {
        return switch (entry.state()) {
            case QUEUED -> "pending";
            case SENT -> "synced";
            case FAILED -> "blocked";
            case DROPPED -> "drifted";
        };
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Date and time in the channel's zone. */
    public String moment(Instant at, Instant now) {
        ZoneId clock = zone == null ? ZoneId.of("UTC") : zone;
        return Times.day(at.atZone(clock), now) + " " + Times.clock(at, clock);
    }
}
