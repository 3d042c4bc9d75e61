package dev.showrunner.workflows.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the channel's episodes share on YouTube. Found or made once for the channel, so that twenty episodes of one
 * commit do not make twenty streams.
 *
 * @param streamId the reusable stream; absent until YouTube could be asked
 * @param playlists playlist ids by the id or title the catalogue uses
 */
public record Resources(@Nullable String streamId, Map<String, String> playlists) {
    /** Nothing found or made yet. */
    public static final Resources UNKNOWN = new Resources(null, Map.of());
}
