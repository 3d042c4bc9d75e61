package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxCalls;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Sight;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of an episode, once YouTube has confirmed it. What the channel's first import finds, and an
 * event that was there before Showrunner knew of it, is nothing new: of those only what happens afterwards is told.
 * Workflow code: deterministic.
 */
final class EpisodeNotices {
    private static final Duration GATES_COUNT = Duration.ofMinutes(30);
    private static final long FIRST_IMPORT = 1;

    private final String channel;
    private final EpisodeId episode;
    private final List<String> said;
    private @Nullable Instant mutedUntil;
    private @Nullable Instant told;
    private String revision;
    private boolean isOurs;
    private @Nullable Assessment last;

    EpisodeNotices(String channel, EpisodeId episode, @Nullable Noticed remembered) {
        Noticed start = remembered == null ? Noticed.NOTHING : remembered;
        this.channel = channel;
        this.episode = episode;
        said = new ArrayList<>(start.said());
        mutedUntil = start.mutedUntil();
        told = start.told();
        revision = start.revision();
        isOurs = start.isOurs();
    }

    Noticed state() {
        return new Noticed(mutedUntil, told, revision, isOurs, said);
    }

    // The event.

    /** An event is made here, or was perhaps. */
    void made() {
        isOurs = true;
    }

    /** YouTube was looked at. */
    void assessed(Assessment assessment, Orders orders) {
        last = assessment;
        boolean isFirstImport = orders.generation() <= FIRST_IMPORT;
        boolean isAdopted = assessment.videoId() != null && !isOurs && told == null;
        if (isFirstImport || isAdopted) {
            mutedUntil = mutedUntil == null ? EpisodeMemory.now() : mutedUntil;
            if (told == null && assessment.intention() == Assessment.Intention.AIR) {
                told = assessment.start();
                revision = orders.revision();
            }
        }
    }

    /** Everything that was wanted stands on YouTube. */
    void confirmed(@Nullable String videoId, Orders orders) {
        Assessment seen = last;
        Instant start = seen == null ? null : seen.start();
        if (seen == null || start == null || videoId == null || seen.trouble() != null || isStartEdited(seen)) {
            return;
        }
        Instant before = told;
        boolean isToCome = (seen.lifecycle() == null || seen.lifecycle() == Lifecycle.UPCOMING)
                && start.isAfter(EpisodeMemory.now());
        if (isToCome && before == null && isOurs) {
            tell(Occasion.SCHEDULED, orders.revision(), start + "|" + orders.revision(), start, null, videoId);
        } else if (isToCome && before != null && !before.equals(start)) {
            tell(Occasion.RESCHEDULED, orders.revision(), start + "|" + orders.revision(), start, before, videoId);
        }
        told = start;
        revision = orders.revision();
    }

    private static boolean isStartEdited(Assessment seen) {
        return seen.plan().drifts().stream().anyMatch(drift -> drift.field() == Field.START);
    }

    /** Its event is no more. */
    void removed(String removedBy) {
        Assessment seen = last;
        Instant airtime = told;
        if (seen == null || seen.intention() != Assessment.Intention.NO_EVENT) {
            return;
        }
        if (airtime != null && airtime.isAfter(EpisodeMemory.now())) {
            tell(Occasion.CANCELLED, revision, airtime + "|" + removedBy, airtime, null, null);
        }
        told = null;
        revision = "";
        isOurs = false;
    }

    // Its day.

    /** Tells what has come about on the day, each once. */
    void attend(DayBook day, List<Gate> gates, EpisodeMemory memory) {
        Rundown rundown = day.rundown;
        String videoId = memory.videoId();
        if (rundown == null || videoId == null) {
            return;
        }
        Instant now = EpisodeMemory.now();
        Instant airtime = rundown.airtime();
        Instant reminder = rundown.at(Milestone.GUEST_REMINDER).orElse(null);
        if (reminder != null
                && day.hasHappened(Milestone.GUEST_REMINDER)
                && now.isBefore(airtime)
                && isFirst("reminder")
                && !isMuted(reminder)) {
            tell(Occasion.REMINDER, memory.orders().revision(), "reminder|" + airtime, airtime, null, videoId);
        }
        Instant gatesCount = airtime.minus(GATES_COUNT);
        boolean doGatesCount = day.hasHappened(Milestone.GATES)
                && !now.isBefore(gatesCount)
                && now.isBefore(rundown.end())
                && !day.isLive()
                && !day.isOver();
        if (doGatesCount && !isMuted(gatesCount)) {
            red(gates, memory.orders().revision(), airtime, videoId);
        }
        Sight sight = day.sight;
        if (sight == null || !day.wentLive || !isUnheard(sight, videoId)) {
            return;
        }
        tellOfAir(day, sight, memory.orders().revision(), videoId);
    }

    private boolean isUnheard(Sight sight, String videoId) {
        return (sight.live() && !said.contains("live " + videoId)) || !said.contains("ended " + videoId);
    }

    private void tellOfAir(DayBook day, Sight sight, String at, String videoId) {
        Instant airtime = day.rundown == null ? null : day.rundown.airtime();
        if (sight.live() && isFirst("live " + videoId) && !isMuted(sight.startedAt())) {
            tell(Occasion.LIVE, at, "live|" + videoId, airtime, null, videoId);
        }
        if (day.isOver() && isFirst("ended " + videoId) && !isMuted(sight.endedAt())) {
            tell(Occasion.ENDED, at, "ended|" + videoId, airtime, null, videoId);
        }
    }

    /** Tells of gates that turned red, each once for an airtime. */
    private void red(List<Gate> gates, String at, Instant airtime, String videoId) {
        boolean isFirstLook = !said.contains("gates " + airtime);
        if (isFirstLook) {
            said.removeIf(one -> one.startsWith("gate"));
            said.add("gates " + airtime);
        }
        List<Gate> news = gates.stream()
                .filter(gate -> gate.red() && !said.contains("gate " + gate.id()))
                .toList();
        if (news.isEmpty() || !(isFirstLook || isEachGateTold())) {
            return;
        }
        news.forEach(gate -> said.add("gate " + gate.id()));
        String about = news.stream().map(Gate::id).collect(Collectors.joining(",", "gates|" + airtime + "|", ""));
        OutboxCalls.tell(
                channel,
                new Occurrence(
                        Occasion.GATE_RED,
                        episode,
                        at,
                        about,
                        EpisodeMemory.now(),
                        airtime,
                        null,
                        videoId,
                        news.stream()
                                .map(gate -> gate.name() + ": " + gate.reason())
                                .toList()));
    }

    /** Earlier releases told what was red when the gates began to count, and nothing afterwards. */
    private static boolean isEachGateTold() {
        return Workflow.getVersion("each-gate-told", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** Tells that somebody else edited, once for each edit. */
    void drifted(List<Drift> drifts, EpisodeMemory memory) {
        boolean isImported = last != null && isFirst("looked") && mutedUntil != null;
        if (drifts.isEmpty()) {
            return;
        }
        String edit = "drift "
                + Integer.toHexString(drifts.stream()
                        .map(drift -> drift.field().name() + "=" + drift.observed())
                        .collect(Collectors.joining("\n"))
                        .hashCode());
        if (said.contains(edit)) {
            return;
        }
        said.removeIf(one -> one.startsWith("drift "));
        said.add(edit);
        if (!isImported) {
            OutboxCalls.tell(
                    channel,
                    new Occurrence(
                            Occasion.DRIFT,
                            episode,
                            memory.orders().revision(),
                            edit + "|" + memory.orders().revision(),
                            EpisodeMemory.now(),
                            told,
                            null,
                            memory.videoId(),
                            drifts.stream().map(drift -> drift.field().words()).toList()));
        }
    }

    private boolean isFirst(String kind) {
        return !said.contains(kind) && said.add(kind);
    }

    private boolean isMuted(@Nullable Instant cameAbout) {
        return mutedUntil != null && cameAbout != null && !cameAbout.isAfter(mutedUntil);
    }

    private void tell(
            Occasion occasion,
            String at,
            String about,
            @Nullable Instant airtime,
            @Nullable Instant before,
            @Nullable String videoId) {
        OutboxCalls.tell(
                channel,
                new Occurrence(occasion, episode, at, about, EpisodeMemory.now(), airtime, before, videoId, List.of()));
    }
}
