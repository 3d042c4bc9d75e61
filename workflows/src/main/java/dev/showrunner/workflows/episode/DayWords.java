package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Sight.Ingest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The producer's words for what happens on the day. */
final class DayWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private DayWords() {}

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** Why a milestone comes when it does, or what it means. */
    static String of(Milestone milestone, Rundown rundown) {
        return switch (milestone) {
            case GUEST_REMINDER, PROVISION, FREEZE -> "Its time in the run of show has come";
            case GATES -> "From now on every gate has to be green or waived";
            case DOORS_OPEN -> "From now on the encoder is expected";
            case LIVE ->
                switch (rundown.goLive()) {
                    case YOUTUBE -> "YouTube starts it as soon as the encoder sends";
                    case AUTO -> "It goes on air as soon as the gates are green and the encoder sends";
                    case MANUAL -> "It goes on air when the producer says so";
                };
            case END -> "It goes on until somebody ends it";
            case WRAP_UP -> "What is left is its record";
        };
    }

    static String moved(Onward onward) {
        return switch (onward) {
            case TESTING -> "Asked YouTube to test the event";
            case LIVE -> "Asked YouTube to go live";
            case COMPLETE -> "Asked YouTube to end the event";
        };
    }

    static String refused(Onward onward) {
        return switch (onward) {
            case TESTING -> "YouTube did not begin to test";
            case LIVE -> "YouTube did not go live";
            case COMPLETE -> "YouTube did not end the event";
        };
    }

    /** What became different from one look to the next. */
    static List<String> difference(@Nullable Sight before, Sight now) {
        List<String> words = new ArrayList<>();
        Sight.Stage stage = before == null ? Sight.Stage.READY : before.stage();
        if (now.live() && stage != Sight.Stage.LIVE) {
            words.add("On air");
        }
        if (now.stage() == Sight.Stage.OVER && stage != Sight.Stage.OVER) {
            words.add(now.startedAt() == null ? "The event is over, and never was on air" : "Off air");
        }
        boolean sent = before != null && before.ingest() == Ingest.SENDING;
        boolean sends = now.ingest() == Ingest.SENDING;
        if (sends && !sent) {
            words.add("The encoder is sending");
        } else if (sent && !sends && now.stage() != Sight.Stage.OVER) {
            words.add(now.live() ? "The encoder stopped sending while on air" : "The encoder stopped sending");
        }
        return words;
    }
}
