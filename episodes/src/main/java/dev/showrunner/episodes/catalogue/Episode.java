package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.diagnostics.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One live event, as its file says.
 *
 * @param id {@code show/slug}
 * @param title what the producer calls it; the show's title rule makes YouTube's title of it
 * @param airtime when it starts; absent only for a draft
 * @param duration how long it is expected to last; absent where the show's or the channel's holds
 * @param guests ids of people, in the order of the file; a missing person is a warning and left out of the texts
 * @param technologies ids of technologies, in the order of the file
 * @param tagline one line for the thumbnail
 * @param description the introduction in the producer's words, may be empty
 * @param chapters in the order of the file
 * @param links in the order of the file
 * @param sponsor id of the sponsor; the show's where absent
 * @param youtube what differs from the show's settings
 * @param status whether it is to be scheduled
 * @param aired whether its file says that it has been on air, or has chapters of its recording
 * @param verbatim the whole description as it stands on YouTube; while it is there, nothing of what is shown is
 *     composed
 * @param managed whether what YouTube shows follows the file; an adopted video is left alone until it is
 * @param clusters what differs from the show's settings
 * @param source where its file begins
 */
public record Episode(
        EpisodeId id,
        String title,
        @Nullable Airtime airtime,
        @Nullable Duration duration,
        List<String> guests,
        List<String> technologies,
        @Nullable String tagline,
        String description,
        List<Chapter> chapters,
        List<Link> links,
        @Nullable String sponsor,
        YouTubeSettings youtube,
        EpisodeStatus status,
        boolean aired,
        @Nullable String verbatim,
        boolean managed,
        ClusterSettings clusters,
        Location source) {
    private static final Duration OVER_AFTER = Duration.ofHours(24);

    /** The same after it has been on air. */
    public Episode onceAired() {
        return new Episode(
                id,
                title,
                airtime,
                duration,
                guests,
                technologies,
                tagline,
                description,
                chapters,
                links,
                sponsor,
                youtube,
                status,
                true,
                verbatim,
                managed,
                clusters,
                source);
    }

    /** Whether its event may still air: until a day after its airtime. Never without an airtime. */
    public boolean mayStillAir(Instant now) {
        return airtime != null && airtime.instant().plus(OVER_AFTER).isAfter(now);
    }
}
