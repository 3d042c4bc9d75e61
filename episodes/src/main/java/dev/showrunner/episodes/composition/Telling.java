package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell, besides what the catalogue says.
 *
 * @param occasion what happened
 * @param episode whose it is; absent where it concerns no single one
 * @param before the airtime until now; only where it was moved
 * @param watch where it can be watched; empty where it cannot
 * @param details what else there is to say, a line each
 * @param recipient name of the guest it is for; empty where it is for several
 */
public record Telling(
        Occasion occasion,
        @Nullable EpisodeId episode,
        @Nullable Instant before,
        String watch,
        List<String> details,
        String recipient) {
    public Telling {
        details = List.copyOf(details);
    }
}
