package dev.showrunner.episodes.history;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.plan.Past;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The past of one revision, as Git has it. For one thread. */
public final class GitPast implements Past {
    private final CatalogueStore catalogues;
    private final PastRenders renders;
    private final Revision planned;
    private final @Nullable Revision shown;
    private final Predicate<EpisodeId> mayDiffer;

    /**
     * A past.
     *
     * @param planned the revision that is planned
     * @param shown the revision that YouTube is taken to show; absent where there was none before
     */
    public GitPast(CatalogueStore catalogues, Composer composer, Revision planned, @Nullable Revision shown) {
        this.catalogues = catalogues;
        this.renders = new PastRenders(catalogues, composer);
        this.planned = planned;
        this.shown = shown;
        this.mayDiffer = shown == null ? any -> true : composer.mayDiffer(catalogues.at(shown), catalogues.at(planned));
    }

    @Override
    public Optional<Picture> picture(EpisodeId episode) {
        if (shown == null || !mayDiffer.test(episode)) {
            return Optional.empty();
        }
        return names(episode)
                .map(name -> renders.at(name, shown))
                .flatMap(Optional::stream)
                .findFirst()
                .map(desired ->
                        new Picture(desired.thumbnail(), catalogues.at(shown).files()));
    }

    @Override
    public Iterable<Desired> earlier(EpisodeId episode) {
        return () -> renders.of(names(episode).toList(), planned).iterator();
    }

    @Override
    public List<EpisodeId> formerIds(EpisodeId episode) {
        return catalogues.previousIds(episode, planned);
    }

    private Stream<EpisodeId> names(EpisodeId episode) {
        // Former ids cost a walk through history; often the present one is enough.
        return Stream.concat(Stream.of(episode), Stream.of(episode).flatMap(id -> formerIds(id).stream()));
    }
}
