package dev.showrunner.activities.youtube;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * @param created when it was made
     * @param lifecycle where it stands; only an upcoming one may be deleted
     */
    record Marked(String videoId, EpisodeId episode, Instant start, Instant created, Observed.Lifecycle lifecycle) {}

    /**
     * All upcoming and active broadcasts of the channel that carry a marker, the first made first. 1 unit per 50
     * broadcasts and status. A list may be stale: a broadcast that is missing may still be there.
     */
    List<Marked> marked();

    /**
     * What YouTube shows for each of the videos; those that are gone are missing. 1 unit per 50 videos, 1 per 50
     * broadcasts and 1 per 50 entries of the playlist if one is asked for. Never says for which design a thumbnail was
     * drawn: YouTube does not know.
     *
     * @param playlistId the playlist in which the videos are looked for
     */
    Map<String, Observed> observe(Collection<String> videoIds, @Nullable String playlistId);

    /**
     * What YouTube shows for a video, or nothing if it is gone. 1 unit for the video, 1 for the broadcast, 1 for the
     * playlist if one is asked for.
     *
     * @param playlistId the playlist in which the video is looked for
     */
    default Optional<Observed> observe(String videoId, @Nullable String playlistId) {
        return Optional.ofNullable(observe(List.of(videoId), playlistId).get(videoId));
    }

    /**
     * Creates the broadcast. 50 units. Never replayed by itself.
     *
     * @return the id of broadcast and video
     * @throws UnknownResult when the answer was lost; look before trying again
     */
    String insert(Desired desired) throws UnknownResult;

    /**
     * Writes schedule, privacy, declaration for kids and live settings of a broadcast, and title, description and
     * category if asked to, keeping all else: read, merge, write. 51 units, 1 if YouTube shows all of it already.
     */
    void reschedule(String videoId, Desired desired, Set<Field> fields);

    /**
     * Writes title, description, tags, category and language of a video, and privacy and declaration for kids if asked
     * to, keeping all else: read, merge, write. Never touches the schedule. 51 units, 1 if YouTube shows all of it
     * already.
     */
    void describe(String videoId, Desired desired, Set<Field> fields);

    /** Binds the broadcast to a stream. 50 units. */
    void bind(String videoId, String streamId);

    /**
     * Sets the thumbnail. 50 units. Waits out the moment in which a new video is not yet found.
     *
     * @param desired what the picture was drawn for
     */
    void setThumbnail(String videoId, byte[] picture, String mediaType, Desired desired);

    /** The largest picture YouTube shows, if the video has one of its own. 1 unit to learn its address. */
    Optional<byte[]> thumbnail(String videoId);

    /**
     * Adds the video to a playlist unless it is there. 1 unit to look, 50 to add. Looks again if an answer was lost.
     */
    void addToPlaylist(String videoId, String playlistId);

    /**
     * Deletes a broadcast that has not aired. 50 units. A broadcast that is gone already is a success.
     *
     * @param episode whose it was
     * @param revision which does not want it
     */
    void delete(String videoId, EpisodeId episode, Revision revision);

    /**
     * The reusable stream of this title, the first made if there are several; made when there is none. 1 unit per 50
     * streams, 50 to make one. The stream's key is never asked for.
     */
    String stream(String title);

    /**
     * The ids of the channel's playlists of these titles or ids, in their order; missing titles are made, public. 1
     * unit per 50 playlists, 50 for each that is made.
     */
    List<String> playlists(Collection<String> titlesOrIds);
}
