package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What YouTube shows for one video.
 *
 * @param videoId YouTube's id of broadcast and video
 * @param title as it stands
 * @param description as it stands
 * @param tags in YouTube's order
 * @param category YouTube's numeric category id
 * @param language BCP 47; absent where unset
 * @param privacy who can see it
 * @param madeForKids the channel's own declaration; absent where unset
 * @param start scheduled start; absent for a video that is no broadcast
 * @param live settings of the broadcast; absent for a video that is no broadcast
 * @param lifecycle where the broadcast stands
 * @param streamId the bound stream
 * @param inPlaylist whether the desired playlist holds it; true where none is desired
 * @param thumbnail fingerprint of the design whose picture YouTube shows, or {@link #ANOTHER_PICTURE}, where that is
 *     known
 */
public record Observed(
        String videoId,
        String title,
        String description,
        List<String> tags,
        @Nullable String category,
        @Nullable String language,
        Privacy privacy,
        @Nullable Boolean madeForKids,
        @Nullable Instant start,
        @Nullable LiveSettings live,
        Lifecycle lifecycle,
        @Nullable String streamId,
        boolean inPlaylist,
        @Nullable String thumbnail) {
    /** Stands for a picture that was drawn for no design of the catalogue, now or earlier. */
    public static final String ANOTHER_PICTURE = "another picture";

    /** The same, once it is known for which design its thumbnail was drawn. */
    public Observed withThumbnail(String fingerprint) {
        return copy(inPlaylist, fingerprint);
    }

    /** The same, once it is known whether the desired playlist holds it. */
    public Observed withInPlaylist(boolean isListed) {
        return copy(isListed, thumbnail);
    }

    private Observed copy(boolean isListed, @Nullable String fingerprint) {
        return new Observed(
                videoId,
                title,
                description,
                tags,
                category,
                language,
                privacy,
                madeForKids,
                start,
                live,
                lifecycle,
                streamId,
                isListed,
                fingerprint);
    }

    /** Where a broadcast stands, in YouTube's words reduced to what a plan needs. */
    public enum Lifecycle {
        /** {@code created} or {@code ready}: everything may change. */
        UPCOMING,
        /** {@code testStarting} or {@code testing}: live settings and schedule are frozen. */
        TESTING,
        /** {@code liveStarting} or {@code live}. */
        LIVE,
        /** {@code complete}, {@code revoked}, or a video that is no broadcast. */
        ENDED
    }
}
