package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Desired states and terms that tests bend to their needs. */
final class Wanted {
    static final EpisodeId ID = new EpisodeId("night-shift", "pager");
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant START = Instant.parse("2026-11-26T19:00:00Z");

    String title = "The pager rings twice";
    String text = "A cluster lost its memory.";
    List<String> tags = List.of("etcd", "on call");
    String category = "28";
    Privacy privacy = Privacy.PUBLIC;

    @Nullable
    String language = "en";

    boolean madeForKids = false;
    Instant start = START;
    LiveSettings live = new LiveSettings(false, false, true, "normal");
    String design = "design-1";

    @Nullable
    String videoId;

    Set<Field> left = Set.of();

    Desired desired() {
        return new Desired(
                ID,
                new Revision("1".repeat(40)),
                title,
                text + "\n\n" + Marker.of(ID),
                tags,
                category,
                privacy,
                language,
                madeForKids,
                start,
                Duration.ofHours(1),
                live,
                "Night Shift",
                new ThumbnailDesign(null, title, null, "Night Shift", null, null, List.of(), List.of(), design),
                videoId,
                left);
    }

    static Terms terms() {
        return terms(DriftPolicy.REPORT);
    }

    static Terms terms(DriftPolicy drift) {
        return new Terms(NOW, drift, "stream-1", "playlist-1", EarlierRenders.NONE);
    }

    static Terms knowing(Desired... earlier) {
        return new Terms(NOW, DriftPolicy.REPORT, "stream-1", "playlist-1", EarlierRenders.of(List.of(earlier)));
    }
}
