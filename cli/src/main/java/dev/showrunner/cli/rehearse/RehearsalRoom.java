package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.UserError;
import dev.showrunner.dashboard.RehearsalSource;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.git.CatalogueStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rehearses episodes for the dashboard, one after the other, with the files of the revision in force. */
public final class RehearsalRoom implements RehearsalSource {
    private static final Logger log = LoggerFactory.getLogger(RehearsalRoom.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 20;

    private final CatalogueStore catalogues;
    private final InstantSource clock;
    private final SequencedMap<EpisodeId, Kept> kept = new LinkedHashMap<>();
    private @Nullable Thread underWay;
    private @Nullable EpisodeId onStage;

    /** What is kept of an episode's rehearsals: the last, and the report of the last one that ended. */
    private record Kept(Rehearsed last, Optional<String> report) {}

    /** Rehearses episodes of one channel. */
    public RehearsalRoom(CatalogueStore catalogues, InstantSource clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public Optional<String> begin(EpisodeId id, String by) {
        Optional<Reading> reading = catalogues.inForce().map(catalogues::read);
        Episode episode = reading.flatMap(Reading::catalogue)
                .map(catalogue -> catalogue.episodes().get(id))
                .orElse(null);
        if (episode == null) {
            return Optional.of("The repository has no usable file of " + id + ".");
        }
        Optional<UserError> obstacle = Rehearsal.obstacle(episode);
        if (obstacle.isPresent()) {
            return Optional.of(
                    obstacle.get().getMessage() + ". " + obstacle.get().remedy() + ".");
        }
        return begin(reading.orElseThrow(), episode, by);
    }

    private synchronized Optional<String> begin(Reading reading, Episode episode, String by) {
        if (onStage != null) {
            return onStage.equals(episode.id())
                    ? Optional.empty()
                    : Optional.of(onStage + " is being rehearsed; one at a time. Try again in a minute.");
        }
        Rehearsed beginning = new Rehearsed(State.RUNNING, clock.instant(), by, 0, null, List.of());
        keep(episode.id(), beginning, Optional.empty());
        onStage = episode.id();
        underWay = Thread.ofPlatform().daemon().name("rehearsal").start(() -> play(reading, episode, beginning));
        return Optional.empty();
    }

    private void play(Reading reading, Episode episode, Rehearsed beginning) {
        EpisodeId id = episode.id();
        try {
            Performance performance = Rehearsal.of(
                    reading,
                    List.of(episode),
                    Set.of(),
                    percent -> keep(id, after(beginning, State.RUNNING, percent, List.of()), Optional.empty()));
            List<String> findings = performance.episodes().getFirst().findings();
            State state = findings.isEmpty() ? State.AIRS : State.FOUND;
            keep(id, after(beginning, state, 100, findings), Optional.of(HtmlReport.of(performance)));
        } catch (RuntimeException e) {
            log.warn("{} could not be rehearsed", id, e);
            keep(
                    id,
                    after(beginning, State.FAILED, 0, List.of("The rehearsal broke off; the log says why.")),
                    Optional.empty());
        } finally {
            leave();
        }
    }

    private Rehearsed after(Rehearsed beginning, State state, int percent, List<String> findings) {
        Instant ended = state == State.RUNNING ? null : clock.instant();
        return new Rehearsed(state, beginning.began(), beginning.by(), percent, ended, findings);
    }

    private synchronized void keep(EpisodeId id, Rehearsed last, Optional<String> report) {
        Kept before = kept.remove(id);
        kept.put(id, new Kept(last, report.or(() -> before == null ? Optional.empty() : before.report())));
        if (kept.size() > MOST_KEPT) {
            kept.pollFirstEntry();
        }
    }

    private synchronized void leave() {
        onStage = null;
        underWay = null;
    }

    @Override
    public synchronized Optional<Rehearsed> last(EpisodeId episode) {
        return Optional.ofNullable(kept.get(episode)).map(Kept::last);
    }

    @Override
    public synchronized Optional<String> report(EpisodeId episode) {
        return Optional.ofNullable(kept.get(episode)).flatMap(Kept::report);
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            running = underWay;
        }
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
