package dev.showrunner.activities.youtube;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scheduled and running events of one channel. Every method makes the fewest calls that do the job and every call
 * is counted with its units. All methods but {@link #insert} may be repeated. Times are instants; YouTube keeps
 * milliseconds.
 *
 * <p>Every method may throw {@link dev.showrunner.workflows.failure.NeedsHuman} (rights, limits, a refused text),
 * {@link dev.showrunner.workflows.failure.RetryAt} (quota: midnight in Los Angeles; throttling or a network fault:
 * shortly) and {@link dev.showrunner.workflows.failure.Bug}.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveBroadcasts">liveBroadcasts</a>
 */
public interface Broadcasts {
    /**
     * A broadcast that carries a marker of ours.
     *
     * @param videoId id of broadcast and video
     * @param episode whom the marker names
     * @param start scheduled start
     */
    record Marked(String videoId, EpisodeId episode, java.time.Instant start) {}

    /**
     * All upcoming and active broadcasts of the channel that carry a marker, oldest first. 1 unit per 50 broadcasts and
     * status.
     */
    List<Marked> marked();

    /**
     * What YouTube shows for a video, or nothing if it is gone. 1 unit for the video, 1 for the broadcast, 1 for the
     * playlist if one is asked for.
     *
     * @param playlistId the playlist in which the video is looked for
     */
    Optional<Observed> observe(String videoId, @Nullable String playlistId);

    /**
     * Creates the broadcast. 50 units. Never replayed by itself.
     *
     * @return the id of broadcast and video
     * @throws UnknownResult when the answer was lost; look before trying again
     */
    String insert(Desired desired) throws UnknownResult;

    /** Writes schedule, privacy and live settings, keeping all else: read, merge, write. 51 units. */
    void reschedule(String videoId, Desired desired, Set<Field> fields);

    /** Writes title, description, tags, category and language, keeping all else: read, merge, write. 51 units. */
    void describe(String videoId, Desired desired, Set<Field> fields);

    /** Binds the broadcast to a stream. 50 units. */
    void bind(String videoId, String streamId);

    /** Sets the thumbnail. 50 units. Waits out the moment in which a new video is not yet found. */
    void setThumbnail(String videoId, byte[] picture, String mediaType);

    /** The picture YouTube shows, if the video has one of its own. No units. */
    Optional<byte[]> thumbnail(String videoId);

    /** Adds the video to a playlist unless it is there. 1 unit to look, 50 to add. */
    void addToPlaylist(String videoId, String playlistId);

    /** Deletes a broadcast that has not aired. 50 units. A broadcast that is gone already is a success. */
    void delete(String videoId);

    /** The reusable stream of this title; made when there is none. 1 unit per 50 streams, 50 to make one. */
    String stream(String title);

    /**
     * The ids of the playlists of these titles or ids, in their order; missing ones are made. 1 unit per 50, 50 each to
     * make.
     */
    List<String> playlists(Collection<String> titlesOrIds);
}
