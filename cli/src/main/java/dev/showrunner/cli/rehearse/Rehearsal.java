package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.UserError;
import dev.showrunner.cli.rehearse.Performance.Actor;
import dev.showrunner.emulator.Call;
import dev.showrunner.emulator.streams.EncoderStatus;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Rundown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Plays everything from a commit a week before the first airtime to a week after the last show. The producer confirms
 * the guests a day ahead, puts the show on air where that is the producer's, marks a chapter and ends it; the encoder
 * is on time. Faults change that.
 */
final class Rehearsal {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration AFTERWARDS = Duration.ofDays(7).plusHours(1);
    private static final Duration TO_SCHEDULE = Duration.ofMinutes(10);
    private static final Duration CONFIRMED = Duration.ofHours(25);
    private static final Duration ENCODER_EARLY = Duration.ofMinutes(5);
    private static final Duration ENCODER_LATE = Duration.ofMinutes(10);
    private static final Duration QUOTA_GONE = Duration.ofHours(1);
    private static final Duration GUEST_DROPS = Duration.ofHours(2);
    private static final Duration LOOKED = Duration.ofSeconds(30);

    /** Something that is to be done at a moment. */
    private record Cue(Instant at, Runnable act) {}

    private final Stage stage;
    private final Set<Fault> faults;
    private final List<Part> parts = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private Rehearsal(Stage stage, Set<Fault> faults) {
        this.stage = stage;
        this.faults = faults;
    }

    /**
     * Rehearses.
     *
     * @param reading a channel repository
     * @param episodes planned ones of it; at least one
     * @param percent is told how much is played, now and then
     */
    static Performance of(Reading reading, List<Episode> episodes, Set<Fault> faults, IntConsumer percent) {
        Catalogue catalogue = reading.catalogue().orElseThrow();
        long started = System.nanoTime();
        List<Episode> inOrder = episodes.stream()
                .sorted(Comparator.comparing(Rehearsal::airtime))
                .toList();
        Instant begins = airtime(inOrder.getFirst()).minus(AHEAD);
        try (Stage stage = Stage.open(RehearsedFiles.of(reading, inOrder), begins, faults)) {
            Rehearsal rehearsal = new Rehearsal(stage, faults);
            for (Episode episode : inOrder) {
                List<String> clusters = WantedCluster.of(catalogue, episode).stream()
                        .map(WantedCluster::name)
                        .toList();
                rehearsal.parts.add(new Part(stage, episode, clusters));
            }
            rehearsal.play(begins, percent);
            return new Performance(
                    begins,
                    stage.now(),
                    Duration.ofNanos(System.nanoTime() - started),
                    List.copyOf(faults.isEmpty() ? Set.<Fault>of() : EnumSet.copyOf(faults)),
                    rehearsal.parts.parallelStream().map(Part::outcome).toList(),
                    rehearsal.calls);
        }
    }

    private static Instant airtime(Episode episode) {
        Airtime airtime = Objects.requireNonNull(episode.airtime(), "A planned episode has an airtime");
        return airtime.instant();
    }

    /** Why an episode cannot be rehearsed; empty where it can. */
    static Optional<UserError> obstacle(Episode episode) {
        if (episode.status() != EpisodeStatus.PLANNED || episode.airtime() == null) {
            return Optional.of(
                    new UserError(episode.id() + " is a draft or cancelled", "Rehearse an episode that is planned"));
        }
        // What has a video already is not made again, so there is nothing to rehearse.
        return episode.youtube().videoId() == null
                ? Optional.empty()
                : Optional.of(new UserError(
                        episode.id() + " names a video that exists already",
                        "Rehearse an episode without youtube: id:"));
    }

    private void play(Instant begins, IntConsumer percent) {
        stage.passUntil(begins.plus(TO_SCHEDULE));
        Instant ends = stage.now();
        for (Part part : parts) {
            Rundown rundown = part.rundown();
            if (rundown != null) {
                cue(part, rundown);
                Instant over = rundown.end().plus(AFTERWARDS);
                ends = over.isAfter(ends) ? over : ends;
            }
        }
        cues.sort(Comparator.comparing(Cue::at));
        for (int i = 0; i < cues.size(); i++) {
            percent.accept(100 * (i + 1) / (cues.size() + 2));
            stage.passUntil(cues.get(i).at());
            cues.get(i).act().run();
            gatherCalls();
        }
        stage.passUntil(ends);
        gatherCalls();
    }

    private void cue(Part part, Rundown rundown) {
        part.expectEnd(rundown);
        Instant airtime = rundown.airtime();
        if (!rundown.guests().isEmpty()) {
            at(airtime.minus(CONFIRMED), () -> part.say(Kind.CONFIRM_GUESTS, ""));
            if (faults.contains(Fault.GUEST_DROPS)) {
                at(airtime.minus(GUEST_DROPS), () -> part.drop(rundown.guests().getFirst()));
            }
        }
        if (faults.contains(Fault.QUOTA_GONE)) {
            at(airtime.minus(QUOTA_GONE), () -> {
                stage.youtube().quota(stage.youtube().quota().used());
                part.add(Actor.FAULT, "The day's units are gone", "");
            });
        }
        at(encoderAt(rundown), () -> encoder(part, EncoderStatus.ACTIVE));
        rundown.at(Milestone.GATES).ifPresent(gates -> at(gates.plus(LOOKED), part::keepTimeline));
        if (rundown.goLive() == GoLive.MANUAL) {
            at(airtime, () -> part.say(Kind.GO_LIVE, ""));
        }
        at(airtime.plus(LOOKED), part::checkGates);
        at(airtime.plus(rundown.duration().dividedBy(2)), () -> part.say(Kind.MARK, "Half-time"));
        at(rundown.end(), part::end);
        at(rundown.end().plus(LOOKED), () -> encoder(part, EncoderStatus.INACTIVE));
    }

    private void at(Instant when, Runnable act) {
        cues.add(new Cue(when, act));
    }

    /** Where YouTube starts the event as soon as the encoder sends, nobody lets it send before the airtime. */
    private Instant encoderAt(Rundown rundown) {
        if (faults.contains(Fault.ENCODER_LATE)) {
            return rundown.airtime().plus(ENCODER_LATE);
        }
        return rundown.goLive() == GoLive.YOUTUBE
                ? rundown.airtime()
                : rundown.airtime().minus(ENCODER_EARLY);
    }

    private void encoder(Part part, EncoderStatus status) {
        stage.youtube().encoders(status);
        part.add(Actor.ENCODER, status == EncoderStatus.ACTIVE ? "Sends" : "Stops", "");
    }

    private void gatherCalls() {
        calls.addAll(stage.youtube().calls(calls.isEmpty() ? 0 : calls.getLast().seq()));
    }
}
