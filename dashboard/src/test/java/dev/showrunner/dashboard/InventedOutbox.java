package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.NotificationTarget.Kind;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.Occasion.Audience;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.workflows.outbox.Entry;
import dev.showrunner.workflows.outbox.Entry.State;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notifications of the {@link InventedChannel}, made up for looking at: one of each state. */
final class InventedOutbox {
    static final NotificationTarget STUDIO = new NotificationTarget(
            "studio",
            Kind.DISCORD,
            Audience.PRODUCER,
            "discord-studio",
            null,
            Set.of(Occasion.values()),
            List.of(),
            null,
            List.of(),
            Map.of(),
            new Location("channel.yaml", 12, 5));

    private InventedOutbox() {}

    /** Puts them on a stage. */
    static void on(Stage stage, Instant now) {
        stage.engine.say(new OutboxView(
                List.of(
                        entry(now, "one", Occasion.GATE_RED, State.FAILED, "It refuses it (404). Check its address."),
                        entry(now, "two", Occasion.SCHEDULED, State.QUEUED, "It answers 500."),
                        entry(now, "three", Occasion.REMINDER, State.SENT, ""),
                        entry(now, "four", Occasion.DRIFT, State.DROPPED, "")),
                ""));
    }

    private static Entry entry(Instant now, String id, Occasion occasion, State state, String reason) {
        Occurrence occurrence = new Occurrence(
                occasion,
                InventedDay.EPISODE,
                "",
                id,
                now.minusSeconds(300),
                now.plus(Duration.ofHours(2)),
                null,
                "aQu0rumOf1x",
                occasion == Occasion.GATE_RED ? List.of("Guests: Not confirmed: jonas") : List.of());
        Instant next = state == State.QUEUED ? now.plusSeconds(240) : null;
        return new Entry(
                new Letter(
                        id, 1, STUDIO.name(), null, InventedChannel.REVISION, occurrence, now.plus(Duration.ofDays(1))),
                state,
                now.minusSeconds(200),
                2,
                reason,
                next,
                state == State.DROPPED ? "github:mira" : null);
    }
}
