package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.UserError;
import dev.showrunner.dashboard.RehearsalSource;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.git.CatalogueStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rehearses episodes for the dashboard, one after the other, with the files of the revision in force. */
public final class RehearsalRoom implements RehearsalSource {
    private static final Logger log = LoggerFactory.getLogger(RehearsalRoom.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CatalogueStore catalogues;
    private final InstantSource clock;
    private final RehearsalShelf shelf;
    private @Nullable Running running;

    /** The one that runs. */
    private record Running(EpisodeId episode, Rehearsed soFar, Thread thread) {}

    /**
     * Rehearses episodes of one channel.
     *
     * @param folder where results are kept
     */
    public RehearsalRoom(CatalogueStore catalogues, Path folder, InstantSource clock) {
        this.catalogues = catalogues;
        this.shelf = new RehearsalShelf(folder);
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
        if (running != null) {
            return running.episode().equals(episode.id())
                    ? Optional.empty()
                    : Optional.of(running.episode() + " is being rehearsed; one at a time. Try again in a minute.");
        }
        Rehearsed beginning = new Rehearsed(State.RUNNING, clock.instant(), by, 0, null, List.of());
        Thread thread =
                Thread.ofPlatform().daemon().name("rehearsal").unstarted(() -> play(reading, episode, beginning));
        running = new Running(episode.id(), beginning, thread);
        thread.start();
        return Optional.empty();
    }

    private void play(Reading reading, Episode episode, Rehearsed beginning) {
        try {
            Performance performance = Rehearsal.of(
                    reading,
                    List.of(episode),
                    Set.of(),
                    percent -> goesOn(
                            new Rehearsed(State.RUNNING, beginning.began(), beginning.by(), percent, null, List.of())));
            List<String> findings = performance.episodes().getFirst().findings();
            State state = findings.isEmpty() ? State.AIRS : State.FOUND;
            ends(episode.id(), ended(beginning, state, 100, findings), Optional.of(HtmlReport.of(performance)));
        } catch (RuntimeException e) {
            log.warn("{} could not be rehearsed", episode.id(), e);
            List<String> why = List.of("The rehearsal broke off; the log says why.");
            ends(episode.id(), ended(beginning, State.FAILED, 0, why), Optional.empty());
        }
    }

    private Rehearsed ended(Rehearsed beginning, State state, int percent, List<String> findings) {
        return new Rehearsed(state, beginning.began(), beginning.by(), percent, clock.instant(), findings);
    }

    private synchronized void goesOn(Rehearsed soFar) {
        if (running != null) {
            running = new Running(running.episode(), soFar, running.thread());
        }
    }

    private synchronized void ends(EpisodeId episode, Rehearsed ended, Optional<String> report) {
        try {
            shelf.keep(episode, ended, report);
        } catch (UncheckedIOException e) {
            log.warn("What came of the rehearsal of {} could not be kept", episode, e);
        } finally {
            running = null;
        }
    }

    @Override
    public synchronized Optional<Rehearsed> last(EpisodeId episode) {
        return running != null && running.episode().equals(episode)
                ? Optional.of(running.soFar())
                : shelf.last(episode);
    }

    @Override
    public Optional<String> report(EpisodeId episode) {
        return shelf.report(episode);
    }

    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            thread = running == null ? null : running.thread();
        }
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
