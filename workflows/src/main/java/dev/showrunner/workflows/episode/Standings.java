package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import dev.showrunner.workflows.failure.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an episode stands, from what is known of it. Pure. */
final class Standings {
    private static final Duration CLOSE_TO_AIR = Duration.ofHours(24);

    private Standings() {}

    /** After every step of the plan was done. */
    static Standing settled(Assessment assessment, Instant now) {
        if (assessment.trouble() != null) {
            return new Standing(
                    Sync.BLOCKED,
                    health(assessment.start(), now),
                    assessment.trouble(),
                    assessment.remedy() == null ? "" : assessment.remedy());
        }
        if (!assessment.plan().drifts().isEmpty()) {
            return new Standing(
                    Sync.DRIFTED,
                    Health.ON_TRACK,
                    "Edited on YouTube: " + fields(assessment.plan().drifts()),
                    "Put the edit into the file, or set drift: repair to write the file's text again");
        }
        return aired(assessment, now);
    }

    private static Standing aired(Assessment assessment, Instant now) {
        Lifecycle lifecycle = assessment.lifecycle();
        if (lifecycle == Lifecycle.ENDED) {
            return Standing.synced("Aired");
        }
        if (lifecycle == Lifecycle.LIVE) {
            return Standing.synced("On air");
        }
        Instant start = assessment.start();
        Duration duration = assessment.duration();
        if (start == null || duration == null || !start.isBefore(now)) {
            return Standing.synced("YouTube shows what the file says");
        }
        if (Moments.isOver(now, start, duration)) {
            return new Standing(
                    Sync.SYNCED,
                    Health.FAILED,
                    "It never went on air",
                    "Give the file a new airtime, or set status: cancelled to remove the event");
        }
        return new Standing(
                Sync.SYNCED,
                Health.AT_RISK,
                "It should be on air, and YouTube is waiting for it",
                "Start the encoder and go live, or move the airtime");
    }

    /** After something went wrong. */
    static Standing troubled(Trouble trouble, @Nullable Instant airtime, Instant now) {
        return switch (trouble.kind()) {
            case RETRY_AT, QUOTA_GONE ->
                new Standing(Sync.PENDING, health(airtime, now), trouble.reason(), trouble.remedy());
            case UNKNOWN_RESULT ->
                new Standing(
                        Sync.PENDING,
                        health(airtime, now),
                        trouble.reason() + "; looking at YouTube before anything is written again",
                        "");
            case NEEDS_HUMAN -> new Standing(Sync.BLOCKED, health(airtime, now), trouble.reason(), trouble.remedy());
            case BUG ->
                new Standing(
                        Sync.BLOCKED,
                        health(airtime, now),
                        "Showrunner failed: " + trouble.reason(),
                        "See the log, and please report it");
        };
    }

    /** The event was deleted by somebody else. */
    static Standing gone(String videoId) {
        return new Standing(
                Sync.DRIFTED,
                Health.AT_RISK,
                "The event " + videoId + " was deleted on YouTube, not by Showrunner",
                "Set status: cancelled if that was meant; set drift: repair to have it made again");
    }

    private static Health health(@Nullable Instant airtime, Instant now) {
        return airtime != null && airtime.isBefore(now.plus(CLOSE_TO_AIR)) ? Health.AT_RISK : Health.ON_TRACK;
    }

    private static String fields(List<Drift> drifts) {
        return drifts.stream()
                .map(drift -> drift.field().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
