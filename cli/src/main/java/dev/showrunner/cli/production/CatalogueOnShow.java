package dev.showrunner.cli.production;

import dev.showrunner.dashboard.CatalogueSource;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Kind;
import dev.showrunner.episodes.catalogue.Layout;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.NoCatalogue;
import dev.showrunner.episodes.git.UnknownRevision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The catalogue in force, for the dashboard. */
final class CatalogueOnShow implements CatalogueSource {
    private final CatalogueStore catalogues;
    /** The latest of each path: a file that becomes what it was before has changed again. */
    private final Map<String, Version> versions = new ConcurrentHashMap<>();

    CatalogueOnShow(CatalogueStore catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Catalogue> inForce() {
        return catalogues.inForce().map(catalogues::at);
    }

    @Override
    public Optional<Catalogue> at(Revision revision) {
        try {
            return Optional.of(catalogues.at(revision));
        } catch (UnknownRevision | NoCatalogue gone) {
            return inForce();
        }
    }

    @Override
    public Optional<Instant> changedAt(EpisodeId episode) {
        return catalogues.inForce().flatMap(revision -> changedAt(episode, revision));
    }

    private Optional<Instant> changedAt(EpisodeId id, Revision revision) {
        Reading reading = catalogues.read(revision);
        return reading.catalogue()
                .map(catalogue -> catalogue.episodes().get(id))
                .flatMap(episode -> Stream.concat(
                                Stream.of(Layout.CHANNEL_FILE, episode.source().file()),
                                Stream.concat(
                                        Stream.of(path(Kind.SHOW, id.show(), reading)),
                                        episode.guests().stream().map(guest -> path(Kind.PERSON, guest, reading))))
                        .map(path -> changedAt(path, revision))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()));
    }

    /** Where a file lies, or would lie: that it was taken away is a change, too. */
    private static String path(Kind kind, String id, Reading reading) {
        return reading.inForce().values().stream()
                .filter(file -> file.placement().kind() == kind && file.id().equals(id))
                .map(file -> file.file().path())
                .findFirst()
                .orElseGet(() -> reading.layout().folders().get(kind) + "/" + id + ".yaml");
    }

    /** While a file stays as it is, history has nothing to add; so it is walked once for each version. */
    private Optional<Instant> changedAt(String path, Revision revision) {
        Optional<ChannelFile> file = catalogues.at(revision).files().find(path);
        Version known = versions.get(path);
        if (known != null && known.file().equals(file)) {
            return known.at();
        }
        Version found = new Version(file, catalogues.changedAt(path, revision));
        versions.put(path, found);
        return found.at();
    }

    /** One version of a path, which may be that there is nothing. */
    private record Version(Optional<ChannelFile> file, Optional<Instant> at) {}

    @Override
    public List<Diagnostic> diagnostics() {
        return inForce().map(Catalogue::diagnostics).orElse(List.of());
    }
}
