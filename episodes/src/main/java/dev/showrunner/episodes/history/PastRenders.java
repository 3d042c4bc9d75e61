package dev.showrunner.episodes.history;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.CatalogueStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What earlier revisions wanted of episodes. Composition is deterministic, so it can be made again. For one thread. */
public final class PastRenders {
    private static final int REVISIONS = 30;
    private static final int KEPT = 8;

    private final CatalogueStore catalogues;
    private final Composer composer;

    /** Many episodes are asked for at few revisions. */
    private final Map<Revision, Function<EpisodeId, Composition>> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Revision, Function<EpisodeId, Composition>> eldest) {
            return size() > KEPT;
        }
    };

    /** Composes from a store. */
    public PastRenders(CatalogueStore catalogues, Composer composer) {
        this.catalogues = catalogues;
        this.composer = composer;
    }

    /**
     * What the last {@value #REVISIONS} revisions that brought a change wanted of an episode, the newest first under
     * each name, each composed only when it is asked for.
     *
     * @param names the episode's ids, present and former
     * @param from the newest revision to look at
     */
    public Iterable<Desired> of(Collection<EpisodeId> names, Revision from) {
        return () -> names.stream().flatMap(id -> states(id, from)).toList().stream()
                .map(state -> at(state.episode(), state.revision()))
                .flatMap(Optional::stream)
                .iterator();
    }

    /** What one revision wanted of an episode; empty where it had none or could not compose it. */
    public Optional<Desired> at(EpisodeId episode, Revision revision) {
        Catalogue then = catalogues.at(revision);
        if (!then.episodes().containsKey(episode)) {
            return Optional.empty();
        }
        Function<EpisodeId, Composition> compose = recent.computeIfAbsent(revision, any -> composer.of(then));
        return compose.apply(episode) instanceof Composition.Composed composed
                ? Optional.of(composed.desired())
                : Optional.empty();
    }

    private Stream<State> states(EpisodeId episode, Revision from) {
        return catalogues.history(episode, from, REVISIONS).stream().map(revision -> new State(episode, revision));
    }

    private record State(EpisodeId episode, Revision revision) {}
}
