package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import dev.showrunner.activities.youtube.Merge.Target;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/**
 * Videos that are there already, at the price of the physics: fifty are read for one unit, and a text is written over
 * what was read for fifty, without reading it again. Safe for use by many threads; every method may be repeated.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/videos">videos</a>
 */
public final class PublishedVideos {
    private static final List<String> PARTS = List.of("snippet", "status", "liveStreamingDetails", "contentDetails");

    private final YouTube youtube;
    private final Calls calls;
    private final AuditTrail audit;
    private final Pictures pictures;

    PublishedVideos(YouTube youtube, Calls calls, AuditTrail audit, Pictures pictures) {
        this.youtube = youtube;
        this.calls = calls;
        this.audit = audit;
        this.pictures = pictures;
    }

    /** A video as it was read. */
    public static final class Shown {
        private final Resource read;
        private final Observed observed;

        Shown(Resource read) {
            this.read = read;
            this.observed = Observation.of(read, null, true);
        }

        /** What YouTube shows, as of a video that is no event any more. */
        public Observed observed() {
            return observed;
        }

        /** When its event is scheduled, if it is one. */
        public Optional<Instant> scheduled() {
            return read.time("liveStreamingDetails", "scheduledStartTime");
        }
    }

    /** What YouTube shows for each of the videos; those that are gone are missing. 1 unit per 50. */
    public Map<String, Shown> read(Collection<String> videoIds) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        new LinkedHashSet<>(videoIds)
                .stream()
                        .gather(Gatherers.windowFixed((int) Pages.SIZE))
                        .flatMap(ids -> Resource.items(calls.read(
                                        ApiMethod.VIDEOS_LIST,
                                        "read " + ids.size() + " published videos",
                                        () -> youtube.videos()
                                                .list(PARTS)
                                                .setId(ids)
                                                .executeUnparsed()
                                                .parseAs(GenericJson.class)))
                                .stream())
                        .forEach(video -> shown.put(video.id(), new Shown(video)));
        return shown;
    }

    /**
     * The thumbnail that was uploaded for it, as YouTube shows it; empty where it has none of its own. No units.
     *
     * @throws IOException when the picture does not come
     */
    public Optional<byte[]> picture(Shown shown) throws IOException {
        Optional<URI> address = Pictures.address(shown.read);
        return address.isEmpty() ? Optional.empty() : pictures.fetch(address.get());
    }

    /**
     * Writes some fields over what was read, keeping all else. 50 units, none if it was read with all of them already.
     * What somebody wrote between the reading and now is lost, so the reading has to be recent.
     *
     * @throws dev.showrunner.workflows.failure.NeedsHuman when YouTube refuses it or the video is gone
     * @throws dev.showrunner.workflows.failure.RetryAt when it was not written and can be later
     */
    public void rewrite(Shown shown, Desired desired, Set<Field> fields) {
        Merge.of(Target.VIDEO, shown.read, desired, fields).ifPresent(merged -> {
            calls.repeat(
                    Target.VIDEO.method(),
                    "update " + shown.read.id(),
                    () -> new Update(youtube, Target.VIDEO, Target.VIDEO.parts(fields), merged).execute());
            audit.wrote(shown.read, merged, desired);
        });
    }

    /**
     * The videos of events that have ended and carry a marker of ours, by the episode it names; of two the older. 1
     * unit per 50 events that have ended.
     */
    public Map<EpisodeId, String> ended() {
        Map<EpisodeId, String> ended = new HashMap<>();
        Pages.all(token -> calls.read(
                        ApiMethod.BROADCASTS_LIST,
                        "list the channel's events that have ended",
                        () -> youtube.liveBroadcasts()
                                .list(List.of("id", "snippet"))
                                .setBroadcastStatus("completed")
                                .setBroadcastType("all")
                                .setMaxResults(Pages.SIZE)
                                .setPageToken(token)
                                .executeUnparsed()
                                .parseAs(GenericJson.class)))
                .stream()
                .sorted(Comparator.comparing(
                        event -> event.time("snippet", "publishedAt").orElse(Instant.MAX)))
                .forEach(event -> event.text("snippet", "description")
                        .flatMap(Marker::find)
                        .ifPresent(episode -> ended.putIfAbsent(episode, event.id())));
        return ended;
    }
}
