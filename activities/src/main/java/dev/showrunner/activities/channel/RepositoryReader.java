package dev.showrunner.activities.channel;

import dev.showrunner.activities.episode.Pulse;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.FetchResult;
import dev.showrunner.workflows.channel.ChannelActivities;
import dev.showrunner.workflows.channel.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches and reads one channel's repository. */
public final class RepositoryReader implements ChannelActivities {
    private final CatalogueStore catalogues;

    /** Reads through a store. */
    public RepositoryReader(CatalogueStore catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Reading read(String channel, @Nullable String inForce) {
        return Pulse.during(() -> reading(catalogues.fetch()));
    }

    private Reading reading(FetchResult result) {
        Optional<Revision> revision = result.inForce();
        List<Diagnostic> diagnostics =
                revision.map(found -> catalogues.at(found).diagnostics()).orElse(List.of());
        String problem = result instanceof FetchResult.Kept kept ? kept.reason() : null;
        String remedy = result instanceof FetchResult.Kept kept ? kept.remedy() : null;
        return new Reading(
                revision.map(Revision::id).orElse(null),
                problem,
                remedy,
                count(diagnostics, Severity.ERROR),
                count(diagnostics, Severity.WARNING));
    }

    private static int count(List<Diagnostic> diagnostics, Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
