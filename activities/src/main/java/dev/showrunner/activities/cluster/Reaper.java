package dev.showrunner.activities.cluster;

import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.workflows.failure.Failure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away what is past its destroy-by time. It needs nothing but what the providers tell of what exists: no
 * workflow, no database, no catalogue.
 */
public final class Reaper {
    private final Providers providers;
    private final InstantSource clock;
    private final Duration grace;

    /** @param grace how long after its time a cluster may still be on its way out */
    public Reaper(Providers providers, InstantSource clock, Duration grace) {
        this.providers = providers;
        this.clock = clock;
        this.grace = grace;
    }

    /** What was found and done. */
    public record Finding(String provider, String id, String episode, String destroyBy, Deed deed, String detail) {}

    /** What was done with a cluster. */
    public enum Deed {
        /** It still has time. */
        LEFT,
        /** Nothing of it is left. */
        DESTROYED,
        /** It is on its way out. */
        DESTROYING,
        /** It could not be; it has to be tried again. */
        FAILED
    }

    /** Looks at every provider; what one cannot tell or do does not hold up the others. */
    public List<Finding> reap() {
        List<Finding> findings = new ArrayList<>();
        for (ClusterProvider provider : providers.all()) {
            List<ClusterRecord> records;
            try {
                records = provider.inventory();
            } catch (Failure | ApiRefusal | ClusterUnreachable | UncheckedIOException e) {
                findings.add(new Finding(provider.name(), "", "", "", Deed.FAILED, String.valueOf(e.getMessage())));
                continue;
            }
            for (ClusterRecord record : records) {
                findings.add(reap(provider, record));
            }
        }
        return List.copyOf(findings);
    }

    private Finding reap(ClusterProvider provider, ClusterRecord record) {
        boolean isLate = clock.instant().isAfter(record.order().destroyBy().plus(grace));
        if (!isLate) {
            return finding(provider, record, Deed.LEFT, record.detail());
        }
        try {
            return provider.destroy(record.id())
                    ? finding(provider, record, Deed.DESTROYED, "Its time was over.")
                    : finding(provider, record, Deed.DESTROYING, "Its time is over.");
        } catch (Failure | ApiRefusal | ClusterUnreachable | UncheckedIOException e) {
            return finding(provider, record, Deed.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static Finding finding(ClusterProvider provider, ClusterRecord record, Deed deed, String detail) {
        return new Finding(
                provider.name(),
                record.id(),
                record.order().episode(),
                record.order().destroyBy().toString(),
                deed,
                detail);
    }
}
