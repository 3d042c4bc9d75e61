package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Gate.Remedy;
import dev.showrunner.workflows.showday.Gate.State;
import dev.showrunner.workflows.showday.Sight.Ingest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells from what is known whether it is safe to air. Pure; the gates come in the order in which they are mended. */
public final class Gates {
    private final GateFacts facts;
    private final List<Gate> gates = new ArrayList<>();

    private Gates(GateFacts facts) {
        this.facts = facts;
    }

    /** Every gate that the episode has; those of things it has none of, such as clusters, are left out. */
    public static List<Gate> of(GateFacts facts) {
        Gates gates = new Gates(facts);
        gates.event();
        gates.texts();
        gates.people();
        gates.clusters();
        gates.youtube();
        gates.house();
        gates.encoder();
        return List.copyOf(gates.gates);
    }

    private void event() {
        String held = facts.held();
        check(
                "scheduled",
                "Scheduled",
                facts.hasEvent(),
                "The event is on YouTube",
                held == null ? "There is no event on YouTube yet" : held,
                Remedy.CHECK);
        check(
                "stream-key",
                "Stream key",
                facts.knowsStream() && !isNoStream(),
                "The channel's stream is there",
                "The channel's stream is not there",
                Remedy.CHECK);
        check(
                "bound",
                "Bound",
                isDone(Step.Kind.BIND),
                "The event has its stream key",
                "The event has no stream key",
                Remedy.CHECK);
    }

    private void texts() {
        check(
                "thumbnail",
                "Thumbnail",
                isDone(Step.Kind.THUMBNAIL),
                "YouTube shows the thumbnail of the file",
                "The thumbnail is not the file's",
                Remedy.CHECK);
        check(
                "description",
                "Texts",
                isDone(Step.Kind.METADATA) && isDone(Step.Kind.RESCHEDULE) && facts.held() == null,
                "Title, description and airtime are the file's",
                facts.held() == null ? "Texts or airtime are not the file's" : facts.held(),
                Remedy.CHECK);
        check(
                "drift",
                "No drift",
                facts.drifted().isEmpty(),
                "Nobody else edited the event",
                "Edited on YouTube: " + String.join(", ", facts.drifted()),
                Remedy.REPAIR);
    }

    private void people() {
        if (facts.guests().isEmpty()) {
            return;
        }
        List<String> open = facts.guests().stream()
                .filter(guest -> !facts.confirmed().contains(guest))
                .toList();
        check(
                "guests",
                "Guests",
                open.isEmpty(),
                "All guests are confirmed",
                "Not confirmed: " + String.join(", ", open),
                Remedy.CONFIRM_GUESTS);
    }

    private void clusters() {
        for (GateFacts.Cluster cluster : facts.clusters()) {
            check(
                    "cluster-" + cluster.name().toLowerCase(Locale.ROOT),
                    "Cluster " + cluster.name(),
                    cluster.isReady(),
                    cluster.words(),
                    cluster.words(),
                    Remedy.OPEN_CLUSTER);
        }
    }

    /** There is nothing to tell before the first look. */
    private void youtube() {
        Trouble silence = facts.silence();
        if (silence == null && facts.sight() == null) {
            return;
        }
        boolean areUnitsGone = silence != null && silence.kind() == Trouble.Kind.QUOTA_GONE;
        check(
                "youtube",
                "YouTube answers",
                silence == null,
                "YouTube answers, and units are left",
                (areUnitsGone ? "No units are left: " : "YouTube cannot be asked: ")
                        + (silence == null ? "" : words(silence)),
                areUnitsGone ? Remedy.OPEN_STUDIO : Remedy.CHECK);
    }

    private static String words(Trouble trouble) {
        return trouble.remedy().isEmpty() ? trouble.reason() : trouble.reason() + ". " + trouble.remedy();
    }

    private void house() {
        String units = facts.units();
        if (units != null) {
            Allowance allowance = facts.allowance();
            check(
                    "units",
                    "Units",
                    units.isEmpty(),
                    allowance == null ? "YouTube units for the show are reserved" : allowance.words(),
                    units,
                    Remedy.ASK_UNITS);
        }
        Sight sight = facts.sight();
        if (sight != null && !sight.canEnd()) {
            check(
                    "maintenance",
                    "No maintenance",
                    !sight.isRewriting(),
                    "Nothing of ours is being rewritten",
                    "Published videos are being rewritten; that ends by itself",
                    Remedy.HOLD_REWRITE);
        }
    }

    private void encoder() {
        Sight sight = facts.sight();
        if (!facts.isEncoderDue() || sight == null) {
            return;
        }
        check(
                "encoder",
                "Encoder",
                sight.ingest() == Ingest.SENDING,
                "The encoder is sending" + (sight.health().isEmpty() ? "" : ", health " + sight.health()),
                "The encoder is not sending",
                Remedy.OPEN_STUDIO);
    }

    private boolean isDone(Step.Kind kind) {
        return facts.hasEvent() && !facts.undone().contains(kind);
    }

    private boolean isNoStream() {
        Sight sight = facts.sight();
        return sight != null && sight.ingest() == Ingest.NO_STREAM;
    }

    private void check(String id, String name, boolean isGreen, String green, String red, @Nullable Remedy remedy) {
        Said waiver = facts.waivers().get(id);
        if (isGreen) {
            gates.add(new Gate(id, name, State.GREEN, green, null, null));
        } else if (waiver == null) {
            gates.add(new Gate(id, name, State.RED, red, remedy, null));
        } else {
            gates.add(new Gate(id, name, State.WAIVED, red, remedy, waiver));
        }
    }
}
