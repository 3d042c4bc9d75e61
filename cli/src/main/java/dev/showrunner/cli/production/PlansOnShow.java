package dev.showrunner.cli.production;

import dev.showrunner.dashboard.PlanSource;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.UnknownRevision;
import dev.showrunner.episodes.history.PastRenders;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.Succession;
import dev.showrunner.episodes.plan.Succession.Version;
import dev.showrunner.workflows.rewrite.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rewrite changes, for the dashboard: both revisions composed and compared, without a look at YouTube. */
final class PlansOnShow implements PlanSource {
    private final CatalogueStore catalogues;
    private final Composer composer;

    PlansOnShow(CatalogueStore catalogues, Composer composer) {
        this.catalogues = catalogues;
        this.composer = composer;
    }

    @Override
    public List<Change> changes(@Nullable String before, String revision, List<Candidate> videos) {
        PastRenders renders = new PastRenders(catalogues, composer);
        Revision wanted = new Revision(revision);
        Optional<Revision> former =
                Optional.ofNullable(before).map(Revision::new).filter(this::isKnown);
        List<Change> changes = new ArrayList<>();
        for (Candidate video : videos) {
            version(renders, Stream.of(video.episode()), wanted)
                    .map(present -> Succession.between(
                            former.flatMap(then -> version(renders, names(video.episode(), wanted), then))
                                    .orElse(null),
                            present,
                            video.videoId()))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    /** A revision that a force-push took away tells nothing any more. */
    private boolean isKnown(Revision revision) {
        try {
            return catalogues.read(revision).catalogue().isPresent();
        } catch (UnknownRevision gone) {
            return false;
        }
    }

    private Optional<Version> version(PastRenders renders, Stream<EpisodeId> names, Revision revision) {
        Catalogue catalogue = catalogues.at(revision);
        return names.flatMap(name -> renders.at(name, revision).stream())
                .findFirst()
                .map(desired -> new Version(desired, catalogue.files()));
    }

    private Stream<EpisodeId> names(EpisodeId episode, Revision revision) {
        return Stream.concat(Stream.of(episode), catalogues.previousIds(episode, revision).stream());
    }
}
