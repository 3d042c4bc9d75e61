package dev.showrunner.activities.cluster;

import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.NoCatalogue;
import dev.showrunner.episodes.git.UnknownRevision;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The breaks that Showrunner brings along, and those of a channel repository. */
public final class RepositoryBreaks implements BreakSource {
    private final BreakCatalogue shipped;
    private final CatalogueStore catalogues;
    private final OnHosts onHosts;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    /** Whether breaks of the repository may work on hosts; those that are shipped always may. */
    public enum OnHosts {
        REFUSED,
        ALLOWED
    }

    private record Known(String revision, BreakCatalogue all) {}

    /** The breaks of a repository beside our own. */
    public RepositoryBreaks(CatalogueStore catalogues, OnHosts onHosts) {
        this.shipped = BreakCatalogue.own();
        this.catalogues = catalogues;
        this.onHosts = onHosts;
    }

    @Override
    public @Nullable String inForce() {
        return catalogues
                .inForce()
                .filter(revision ->
                        ChannelBreaks.fingerprint(catalogues.at(revision).files()) != null)
                .map(Revision::id)
                .orElse(null);
    }

    @Override
    public BreakCatalogue at(@Nullable String revision) {
        if (revision == null) {
            return shipped;
        }
        Known known = last.get();
        if (known != null && known.revision().equals(revision)) {
            return known.all();
        }
        BreakCatalogue all = shipped.with(own(revision));
        last.set(new Known(revision, all));
        return all;
    }

    private BreakCatalogue own(String revision) {
        try {
            BreakCatalogue own =
                    ChannelBreaks.of(catalogues.at(new Revision(revision)).files());
            return onHosts == OnHosts.ALLOWED ? own : ChannelBreaks.keptOffHosts(own);
        } catch (UnknownRevision | NoCatalogue gone) {
            throw new NeedsHuman(
                    "The commit " + revision + ", whose break files this cluster was planned with, is gone.",
                    "Push it again, or destroy the cluster.",
                    gone);
        }
    }
}
