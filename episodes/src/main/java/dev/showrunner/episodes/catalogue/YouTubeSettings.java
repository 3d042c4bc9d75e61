package dev.showrunner.episodes.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an episode, a show or a channel says of YouTube. A component that is absent is taken from the next wider one:
 * episode, show, channel, built-in default.
 *
 * @param videoId the video that already exists; naming one tells Showrunner to adopt it
 * @param privacy who can see it
 * @param category YouTube's numeric category id
 * @param tags for search; an empty list where none were given
 * @param language BCP 47, of title and description
 * @param madeForKids YouTube's declaration, false unless said
 * @param autoStart whether YouTube goes live when the encoder sends
 * @param autoStop whether YouTube ends the broadcast when the encoder stops
 * @param dvr whether viewers can rewind
 * @param latency {@code normal}, {@code low} or {@code ultraLow}
 */
public record YouTubeSettings(
        @Nullable String videoId,
        @Nullable Privacy privacy,
        @Nullable String category,
        List<String> tags,
        @Nullable String language,
        @Nullable Boolean madeForKids,
        @Nullable Boolean autoStart,
        @Nullable Boolean autoStop,
        @Nullable Boolean dvr,
        @Nullable String latency) {
    /** Nothing said. */
    public static final YouTubeSettings UNSAID =
            new YouTubeSettings(null, null, null, List.of(), null, null, null, null, null, null);
}
