package dev.showrunner.activities.youtube;

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

/** Things to wish for. */
public final class Wishes {
    private Wishes() {}

    static Desired episode(String id, Instant start) {
        EpisodeId episode = EpisodeId.parse(id);
        return new Desired(
                episode,
                new Revision("0123456789012345678901234567890123456789"),
                "Fixing what Russell broke: " + id,
                "Two engineers, one cluster, one hour.\n\n" + Marker.of(episode),
                List.of("kubernetes", "live debugging"),
                "28",
                Privacy.PRIVATE,
                "en-GB",
                false,
                start,
                Duration.ofHours(1),
                new LiveSettings(true, false, true, "low"),
                null,
                new ThumbnailDesign(null, "Fixing", null, "Klustered", null, null, List.of(), List.of(), "f1"),
                null,
                Set.of());
    }

    /** An event that YouTube does not start by itself. */
    public static Desired startedByHand(String id, Instant start) {
        Desired wish = episode(id, start);
        return new Desired(
                wish.episode(),
                wish.revision(),
                wish.title(),
                wish.description(),
                wish.tags(),
                wish.category(),
                wish.privacy(),
                wish.language(),
                wish.madeForKids(),
                start,
                wish.duration(),
                new LiveSettings(false, false, true, "low"),
                wish.playlist(),
                wish.thumbnail(),
                wish.videoId(),
                Set.of());
    }

    static Desired at(Desired wish, Instant start) {
        return new Desired(
                wish.episode(),
                wish.revision(),
                wish.title(),
                wish.description(),
                wish.tags(),
                wish.category(),
                wish.privacy(),
                wish.language(),
                wish.madeForKids(),
                start,
                wish.duration(),
                wish.live(),
                wish.playlist(),
                wish.thumbnail(),
                wish.videoId(),
                Set.of());
    }

    /** Everything that an update can write is another. */
    static Desired allChanged(Desired wish) {
        return new Desired(
                wish.episode(),
                wish.revision(),
                "Another title",
                "Another description\n\n" + Marker.of(wish.episode()),
                List.of("postgres", "two words"),
                "27",
                Privacy.UNLISTED,
                "de",
                true,
                wish.start().plus(Duration.ofDays(1)),
                wish.duration(),
                new LiveSettings(false, true, false, "normal"),
                null,
                wish.thumbnail(),
                null,
                Set.of());
    }
}
