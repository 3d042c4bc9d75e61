package dev.showrunner.activities.rewrite;

import dev.showrunner.activities.youtube.PublishedVideos.Shown;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.history.PastRenders;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.episodes.plan.Held;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Planner;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.episodes.plan.Terms;
import dev.showrunner.episodes.plan.Wish;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.Due;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.Finding.Kind;
import dev.showrunner.workflows.rewrite.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Says what is to be done with one published video, by the planner that plans every episode. For one thread. */
final class Judge {
    private static final int WRITE = 50;

    private final CatalogueStore catalogues;
    private final Catalogue catalogue;
    private final Function<EpisodeId, Composition> compose;
    private final PastRenders past;
    private final @Nullable Revision previous;
    private final Set<String> repair;
    private final Instant now;
    private final Hanging hanging;

    Judge(CatalogueStore catalogues, Composer composer, Look look, Hanging hanging) {
        this.catalogues = catalogues;
        this.catalogue = catalogues.at(new Revision(look.revision()));
        this.compose = composer.of(catalogue);
        this.past = new PastRenders(catalogues, composer);
        this.previous = look.previous() == null ? null : new Revision(look.previous());
        this.repair = look.repair();
        this.now = look.now();
        this.hanging = hanging;
    }

    /** What was decided about one video: what is to be written, and what is left as it is. */
    record Verdict(@Nullable Due due, @Nullable Finding finding) {
        static final Verdict AS_WANTED = new Verdict(null, null);

        /** Whether its picture is not the one that is wanted. */
        boolean concernsThumbnail() {
            return (due != null && due.concernsThumbnail()) || (finding != null && finding.concernsThumbnail());
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What the catalogue wants of an episode; empty where it wants no event or cannot say. */
    Optional<Desired> desired(EpisodeId episode) {
        return Wish.of(catalogue, episode, compose) instanceof Wish.Event event
                ? Optional.of(event.desired())
                : Optional.empty();
    }

    Verdict judge(Candidate candidate, @Nullable Shown shown) {
        return switch (Wish.of(catalogue, candidate.episode(), compose)) {
            case Wish.NoEvent none -> Verdict.AS_WANTED;
            case Wish.Unclear unclear -> unclear(candidate, unclear.diagnostic());
            case Wish.Event event ->
                shown == null
                        ? finding(
                                candidate,
                                Kind.GONE,
                                "YouTube does not show the video " + candidate.videoId(),
                                "Take its id out of the file if it was deleted on purpose")
                        : judge(candidate, event, shown);
        };
    }

    private Verdict unclear(Candidate candidate, Diagnostic why) {
        return finding(candidate, Kind.BLOCKED, why.location() + ": " + why.message(), why.remedy());
    }

    private Verdict judge(Candidate candidate, Wish.Event event, Shown shown) {
        Observed observed = shown.observed();
        Desired desired = event.desired();
        Optional<Desired> former = former(candidate.episode());
        boolean isMarked = isMarked(candidate.episode(), observed);
        boolean isOurs = isMarked || Planner.isText(observed, desired, renders(candidate.episode(), former));
        if (!isOurs) {
            former = Optional.empty();
        }
        // Without a revision to compare with, nobody can say for which design a picture was drawn.
        Observed seen = former.isPresent()
                ? observed
                : observed.withThumbnail(desired.thumbnail().fingerprint());
        if (isMarked && hanging.isSomebodyElses(shown, desired, renders(candidate.episode(), former))) {
            seen = observed.withThumbnail(Observed.ANOTHER_PICTURE);
        }
        Applied applied = former.map(then -> new Applied(FieldValues.of(then).fingerprints(List.of(Field.THUMBNAIL))))
                .orElse(Applied.NOTHING);
        DriftPolicy drift = repair.contains(candidate.videoId()) ? DriftPolicy.REPAIR : event.drift();
        Terms terms = new Terms(now, drift, null, null, EarlierRenders.NONE);
        EpisodePlan plan = Planner.plan(desired, seen, applied, terms, renders(candidate.episode(), former));
        return verdict(candidate, plan, isOurs);
    }

    private static Verdict verdict(Candidate candidate, EpisodePlan plan, boolean isOurs) {
        boolean isAsWanted = plan.steps().isEmpty() && plan.drifts().isEmpty();
        if (!isOurs && !isAsWanted) {
            return finding(
                    candidate,
                    Kind.NOT_OURS,
                    "The description of " + candidate.videoId() + " was never Showrunner's, so nothing is written",
                    "Adopt the video, or leave it as it is");
        }
        Optional<Held> held = plan.held().stream().findFirst();
        if (isAsWanted && held.isPresent()) {
            return finding(
                    candidate, Kind.BLOCKED, held.get().reason(), held.get().remedy());
        }
        return new Verdict(due(candidate, plan.steps()), drifted(candidate, plan));
    }

    private static @Nullable Due due(Candidate candidate, List<Step> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        List<Field> fields = steps.stream()
                .flatMap(step -> step.fields().stream())
                .distinct()
                .sorted()
                .toList();
        // The reading is paid for already.
        return new Due(candidate, fields, steps.size() * WRITE);
    }

    private static @Nullable Finding drifted(Candidate candidate, EpisodePlan plan) {
        return plan.drifts().isEmpty()
                ? null
                : new Finding(
                        candidate,
                        Kind.DRIFTED,
                        "Somebody edited " + String.join(", ", words(plan)) + " on YouTube",
                        "Repair it, or take the edit over into the file",
                        plan.drifts(),
                        Instant.EPOCH);
    }

    private static List<String> words(EpisodePlan plan) {
        return plan.drifts().stream().map(drift -> drift.field().words()).toList();
    }

    private boolean isMarked(EpisodeId episode, Observed observed) {
        return Marker.find(observed.description())
                .filter(marked -> marked.equals(episode)
                        || catalogues.previousIds(episode, catalogue.revision()).contains(marked))
                .isPresent();
    }

    private Optional<Desired> former(EpisodeId episode) {
        return previous == null
                ? Optional.empty()
                : names(episode)
                        .flatMap(name -> past.at(name, previous).stream())
                        .findFirst();
    }

    /** What it was written from most probably comes first. */
    private Iterable<Desired> renders(EpisodeId episode, Optional<Desired> former) {
        return () -> Stream.concat(former.stream(), names(episode).flatMap(this::renders))
                .iterator();
    }

    private Stream<Desired> renders(EpisodeId name) {
        return StreamSupport.stream(past.of(Set.of(name), catalogue.revision()).spliterator(), false);
    }

    /** Former ids cost a walk through history; often the present one is enough. */
    private Stream<EpisodeId> names(EpisodeId episode) {
        return Stream.concat(
                Stream.of(episode),
                Stream.of(episode).flatMap(id -> catalogues.previousIds(id, catalogue.revision()).stream()));
    }

    private static Verdict finding(Candidate candidate, Kind kind, String reason, String remedy) {
        return new Verdict(null, new Finding(candidate, kind, reason, remedy, List.of(), Instant.EPOCH));
    }
}
