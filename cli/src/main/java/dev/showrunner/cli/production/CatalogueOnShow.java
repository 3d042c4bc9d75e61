package dev.showrunner.cli.production;

import dev.showrunner.dashboard.CatalogueSource;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.NoCatalogue;
import dev.showrunner.episodes.git.UnknownRevision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue in force, for the dashboard. */
final class CatalogueOnShow implements CatalogueSource {
    private final CatalogueStore catalogues;
    private final Map<ChannelFile, Instant> changed = new ConcurrentHashMap<>();

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
    public Optional<Instant> changedAt(String path) {
        return catalogues.inForce().flatMap(revision -> changedAt(path, revision));
    }

    /** A file that is the same was not changed since; so history is walked once for each version of a file. */
    private Optional<Instant> changedAt(String path, Revision revision) {
        return catalogues.at(revision).files().find(path).flatMap(file -> {
            Instant known = changed.get(file);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Instant> found = catalogues.changedAt(path, revision);
            found.ifPresent(at -> changed.put(file, at));
            return found;
        });
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return inForce().map(Catalogue::diagnostics).orElse(List.of());
    }
}
