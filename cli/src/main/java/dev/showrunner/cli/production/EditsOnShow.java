package dev.showrunner.cli.production;

import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.dashboard.EditSource;
import dev.showrunner.episodes.adopt.Takeover;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.history.GitPast;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Planner;
import dev.showrunner.episodes.plan.Terms;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Settlement;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one video and finds the change of its file that keeps what somebody edited there. */
final class EditsOnShow implements EditSource {
    private static final Logger log = LoggerFactory.getLogger(EditsOnShow.class);

    private final String channel;
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Broadcasts broadcasts;
    private final WorkflowClient temporal;
    private final InstantSource clock;

    EditsOnShow(
            String channel,
            CatalogueStore catalogues,
            Composer composer,
            Broadcasts broadcasts,
            WorkflowClient temporal,
            InstantSource clock) {
        this.channel = channel;
        this.catalogues = catalogues;
        this.composer = composer;
        this.broadcasts = broadcasts;
        this.temporal = temporal;
        this.clock = clock;
    }

    @Override
    public Answer keep(EpisodeId id, String videoId) {
        Optional<Revision> revision = catalogues.inForce();
        Optional<Reading> reading = revision.map(catalogues::read);
        Optional<Episode> episode = reading.flatMap(Reading::catalogue)
                .map(catalogue -> catalogue.episodes().get(id));
        if (episode.isEmpty()) {
            return new NoPatch("The repository does not have " + id + " any more", "Look at its history in Git");
        }
        try {
            return look(videoId)
                    .map(observed -> keep(revision.orElseThrow(), reading.orElseThrow(), episode.get(), observed))
                    .orElse(new NoPatch(
                            "YouTube does not show the video " + videoId,
                            "Take its id out of the file if it was deleted on purpose"));
        } catch (Failure failure) {
            log.warn("{} could not be looked at: {}", videoId, failure.getMessage());
            return new NoPatch(
                    String.valueOf(failure.getMessage()),
                    failure instanceof NeedsHuman human ? human.remedy() : "Try again later");
        }
    }

    private Optional<Observed> look(String videoId) {
        return Meter.metered(() -> {
            try {
                return broadcasts.observe(videoId, null);
            } finally {
                book(Meter.units());
            }
        });
    }

    private Answer keep(Revision revision, Reading reading, Episode episode, Observed observed) {
        Set<Field> edited = edited(revision, reading, episode, observed);
        if (edited.isEmpty()) {
            return new NoPatch(
                    "YouTube shows nothing of " + episode.id() + " that somebody else edited",
                    "Have everything looked at again if it is still told");
        }
        Optional<Takeover> found =
                Takeover.of(reading, new CatalogueReader(clock), composer, episode, observed, edited);
        if (found.isEmpty()) {
            return new NoPatch(
                    episode.source().file() + " has errors, so an older version of it is in force",
                    "Mend it first; showrunner validate says what is wrong");
        }
        Takeover takeover = found.get();
        return takeover.taken().isEmpty()
                ? new NoPatch(
                        "The file of an episode cannot say "
                                + edited.stream().map(Field::words).collect(Collectors.joining(", ")) + " as edited",
                        "Repair it, or change the file of the show")
                : new Patch(
                        revision.id(),
                        takeover.path(),
                        takeover.patch(),
                        takeover.taken(),
                        takeover.left(),
                        takeover.isVerbatim());
    }

    private Set<Field> edited(Revision revision, Reading reading, Episode episode, Observed observed) {
        if (!(composer.compose(reading.catalogue().orElseThrow(), episode.id())
                instanceof Composition.Composed composed)) {
            return Set.of();
        }
        Terms terms = new Terms(clock.instant(), DriftPolicy.REPORT, null, null, EarlierRenders.NONE);
        GitPast past = new GitPast(
                catalogues, composer, revision, catalogues.before(revision).orElse(null));
        Set<Field> edited = EnumSet.noneOf(Field.class);
        Planner.plan(composed.desired(), observed, Applied.NOTHING, terms, past.earlier(episode.id())).drifts().stream()
                .map(Drift::field)
                .forEach(edited::add);
        return edited;
    }

    private void book(int units) {
        try {
            temporal.newWorkflowStub(BudgetWorkflow.class, WorkflowIds.budget(channel))
                    .settle(new Settlement("", Lane.REWRITE, units));
        } catch (WorkflowNotFoundException notYet) {
            log.debug("{} units are not counted: no budget is kept yet", units);
        }
    }
}
