package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Kind;
import dev.showrunner.episodes.catalogue.Layout;
import dev.showrunner.episodes.catalogue.ParsedFile;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.git.Ancestry.Earlier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a channel's history says of one episode. */
final class EpisodeHistory {
    private static final int MOST_VERSIONS = 200;
    private static final int MOST_SUPERSEDED = 10;

    private final ChannelRepository repository;
    private final Snapshots snapshots;
    private final CatalogueReader reader;

    EpisodeHistory(ChannelRepository repository, Snapshots snapshots, CatalogueReader reader) {
        this.repository = repository;
        this.snapshots = snapshots;
        this.reader = reader;
    }

    List<EpisodeId> previousIds(Episode episode, Catalogue catalogue) {
        Snapshot now = snapshots.at(catalogue.revision());
        Set<EpisodeId> ids = new LinkedHashSet<>();
        try (Ancestry ancestry = new Ancestry(repository.mirror().repository())) {
            for (Earlier earlier : ancestry.versions(
                    catalogue.revision(), episode.source().file(), repository.limits(), MOST_VERSIONS)) {
                idOf(earlier, now).ifPresent(ids::add);
            }
        }
        ids.removeAll(catalogue.episodes().keySet());
        return List.copyOf(ids);
    }

    /** What an older version declared, where it lay then; the present layout is tried before the standard one. */
    private Optional<EpisodeId> idOf(Earlier earlier, Snapshot now) {
        return now.reading()
                .layout()
                .place(earlier.path())
                .or(() -> Layout.STANDARD.place(earlier.path()))
                .filter(placement -> placement.kind() == Kind.EPISODE)
                .flatMap(placement -> earlier.otherBlob()
                        .map(blob -> reader.parse(now.files(), now.files().version(earlier.path(), blob), placement)))
                .map(ParsedFile::id)
                .filter(id -> !id.isEmpty())
                .map(EpisodeId::parse);
    }

    List<Revision> states(EpisodeId episode, Catalogue catalogue, int limit) {
        Predicate<String> matters = matters(episode, catalogue);
        Set<Revision> states = new LinkedHashSet<>();
        try (Ancestry ancestry = new Ancestry(repository.mirror().repository())) {
            List<Revision> tips = new ArrayList<>();
            tips.add(catalogue.revision());
            repository.mirror().superseded().stream().limit(MOST_SUPERSEDED).forEach(tips::add);
            for (Revision tip : tips) {
                states.addAll(ancestry.touching(tip, matters, repository.limits(), limit));
            }
            // A stable sort: revisions of the same second stay in the order of their line.
            return states.stream()
                    .sorted(Comparator.comparingInt(ancestry::time).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    /** Everything may matter to an episode, except the episodes of other shows. */
    private static Predicate<String> matters(EpisodeId episode, Catalogue catalogue) {
        Set<String> others = catalogue.episodes().values().stream()
                .filter(other -> !other.id().show().equals(episode.show()))
                .map(other -> other.source().file())
                .collect(Collectors.toUnmodifiableSet());
        return path -> !others.contains(path);
    }
}
