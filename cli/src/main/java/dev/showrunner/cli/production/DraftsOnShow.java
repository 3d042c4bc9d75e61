package dev.showrunner.cli.production;

import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.dashboard.DraftSource;
import dev.showrunner.dashboard.Picture;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Kind;
import dev.showrunner.episodes.catalogue.LastValid;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.Planner;
import dev.showrunner.episodes.plan.Succession;
import dev.showrunner.episodes.plan.Succession.Version;
import dev.showrunner.episodes.plan.Terms;
import dev.showrunner.thumbnails.Thumbnail;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would come of an episode's file among the files in force: read, composed, drawn and planned as after a commit.
 */
final class DraftsOnShow implements DraftSource {
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final Drawing drawing;
    private final InstantSource clock;

    DraftsOnShow(CatalogueStore catalogues, Composer composer, Drawing drawing, InstantSource clock) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.drawing = drawing;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> look(EpisodeId episode, String text) {
        return catalogues.inForce().map(revision -> look(episode, text, revision));
    }

    private Draft look(EpisodeId id, String text, Revision revision) {
        Reading inForce = catalogues.read(revision);
        Catalogue now = catalogues.at(revision);
        String path = path(id, now, inForce);
        ChannelFiles files = DraftFiles.with(now.files(), path, text.getBytes(StandardCharsets.UTF_8));
        Reading then = new CatalogueReader(clock).read(files, revision, inForce, LastValid.NONE);
        List<Diagnostic> found = then.diagnostics().stream()
                .filter(diagnostic -> diagnostic.location().file().equals(path))
                .toList();
        boolean isUsable = found.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        List<Diagnostic> told = Stream.concat(
                        found.stream(),
                        then.catalogue().stream()
                                .flatMap(catalogue -> ChannelBreaks.check(catalogue).stream())
                                .filter(diagnostic ->
                                        diagnostic.location().file().equals(path)))
                .toList();
        return then.catalogue()
                .filter(catalogue -> isUsable)
                .flatMap(catalogue -> episode(catalogue, path)
                        .flatMap(episode -> desired(catalogue, episode.id()))
                        .map(desired -> draft(path, told, now, catalogue, desired)))
                .orElseGet(() -> new Draft(path, told, Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    private static String path(EpisodeId id, Catalogue now, Reading inForce) {
        Episode known = now.episodes().get(id);
        return known == null
                ? Objects.requireNonNull(inForce.layout().folders().get(Kind.EPISODE)) + "/" + id + ".yaml"
                : known.source().file();
    }

    /** The file may give itself another id. */
    private static Optional<Episode> episode(Catalogue catalogue, String path) {
        return catalogue.episodes().values().stream()
                .filter(episode -> episode.source().file().equals(path))
                .findFirst();
    }

    private Optional<Desired> desired(Catalogue catalogue, EpisodeId id) {
        return catalogue.episodes().containsKey(id)
                        && composer.compose(catalogue, id) instanceof Composition.Composed composed
                ? Optional.of(composed.desired())
                : Optional.empty();
    }

    private Draft draft(String path, List<Diagnostic> found, Catalogue now, Catalogue then, Desired desired) {
        Thumbnail drawn = drawing.of(desired.thumbnail(), then);
        Picture picture = new Picture(
                drawn.mediaType(), drawn.bytes(), desired.thumbnail().fingerprint());
        Optional<Change> change = desired(now, desired.episode())
                .map(former -> Succession.between(
                        new Version(former, now.files()), new Version(desired, then.files()), "draft"));
        return new Draft(
                path,
                found,
                Optional.of(desired),
                Optional.of(picture),
                change.map(known -> known.plan().steps())
                        .orElseGet(() -> Planner.plan(
                                        desired,
                                        null,
                                        Applied.NOTHING,
                                        new Terms(clock.instant(), DriftPolicy.REPORT, null, null, EarlierRenders.NONE))
                                .steps()),
                change.map(Change::differences).orElse(List.of()));
    }
}
