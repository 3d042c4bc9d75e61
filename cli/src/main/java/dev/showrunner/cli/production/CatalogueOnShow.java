package dev.showrunner.cli.production;

import dev.showrunner.dashboard.CatalogueSource;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.CatalogueStore;
import java.util.List;
import java.util.Optional;

/** The catalogue in force, for the dashboard. */
final class CatalogueOnShow implements CatalogueSource {
    private final CatalogueStore catalogues;

    CatalogueOnShow(CatalogueStore catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Catalogue> inForce() {
        return catalogues.inForce().map(catalogues::at);
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return inForce().map(Catalogue::diagnostics).orElse(List.of());
    }
}
