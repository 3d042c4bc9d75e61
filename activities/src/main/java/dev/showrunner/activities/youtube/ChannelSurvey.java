package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.ChannelSnapshot.Playlist;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a channel as a whole. Writes and makes nothing, and never searches: a search costs a bucket of its own. 1
 * unit for each 50 videos, events, streams, playlists, and entries of the playlists that are asked for.
 */
public final class ChannelSurvey {
    private final YouTube youtube;
    private final Calls calls;
    private final InstantSource clock;

    ChannelSurvey(YouTube youtube, Calls calls, InstantSource clock) {
        this.youtube = youtube;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Every video and event of the channel, by its uploads playlist, and those that are named.
     *
     * @param named ids of videos that may be missing from the uploads, such as unlisted ones
     * @param playlists ids or titles of playlists whose content matters
     */
    public ChannelSnapshot whole(Collection<String> named, Collection<String> playlists) {
        Map<String, Resource> events = events();
        Set<String> ids = new LinkedHashSet<>(uploads());
        ids.addAll(named);
        ids.addAll(events.keySet());
        return snapshot(ids, events, playlists);
    }

    /** The videos that are named, and the events to come and on air that carry a marker of ours. */
    public ChannelSnapshot of(Collection<String> named, Collection<String> playlists) {
        Map<String, Resource> events = events();
        Set<String> ids = new LinkedHashSet<>(named);
        events.forEach((id, event) -> {
            if (event.text("snippet", "description").flatMap(Marker::find).isPresent()) {
                ids.add(id);
            }
        });
        return snapshot(ids, events, playlists);
    }

    private ChannelSnapshot snapshot(Set<String> ids, Map<String, Resource> events, Collection<String> playlists) {
        Instant taken = clock.instant();
        SortedMap<String, Video> videos = new TreeMap<>();
        ids.stream()
                .gather(Gatherers.windowFixed((int) Pages.SIZE))
                .forEach(some ->
                        videos(some).forEach(video -> videos.put(video.id(), video(video, events.get(video.id())))));
        return new ChannelSnapshot(taken, streams(), playlists(playlists), videos);
    }

    private static Video video(Resource video, @Nullable Resource event) {
        Observed observed = Observation.of(video, event, true);
        Instant started = observed.lifecycle() != Lifecycle.ENDED
                ? null
                : video.time("liveStreamingDetails", "actualStartTime")
                        .or(() -> video.time("liveStreamingDetails", "scheduledStartTime"))
                        .orElse(null);
        return new Video(observed, video.time("snippet", "publishedAt").orElse(Instant.EPOCH), started);
    }

    private List<Resource> videos(List<String> ids) {
        return Resource.items(calls.read(
                ApiMethod.VIDEOS_LIST,
                "read " + ids.size() + " videos",
                () -> youtube.videos()
                        .list(List.of("snippet", "status", "liveStreamingDetails"))
                        .setId(ids)
                        .executeUnparsed()
                        .parseAs(GenericJson.class)));
    }

    /** What is to come and what is on air, whoever made it. */
    private Map<String, Resource> events() {
        Map<String, Resource> events = new HashMap<>();
        for (String status : List.of("upcoming", "active")) {
            Pages.all(token -> calls.read(
                            ApiMethod.BROADCASTS_LIST,
                            "list the channel's " + status + " events",
                            () -> youtube.liveBroadcasts()
                                    .list(List.of("id", "snippet", "status", "contentDetails"))
                                    .setBroadcastStatus(status)
                                    .setBroadcastType("all")
                                    .setMaxResults(Pages.SIZE)
                                    .setPageToken(token)
                                    .executeUnparsed()
                                    .parseAs(GenericJson.class)))
                    .forEach(event -> events.put(event.id(), event));
        }
        return events;
    }

    private Set<String> uploads() {
        String playlist = Resource.items(calls.read(
                        ApiMethod.CHANNELS_LIST,
                        "find the channel's uploads",
                        () -> youtube.channels()
                                .list(List.of("contentDetails"))
                                .setMine(true)
                                .executeUnparsed()
                                .parseAs(GenericJson.class)))
                .stream()
                .findFirst()
                .flatMap(channel -> channel.inner("contentDetails").text("relatedPlaylists", "uploads"))
                .orElseThrow(() -> new NeedsHuman(
                        "The signed-in account has no YouTube channel.",
                        "Run 'showrunner login' and choose the account and channel that own the show."));
        return content(playlist);
    }

    private Set<String> content(String playlistId) {
        Set<String> ids = new LinkedHashSet<>();
        Pages.all(token -> calls.<GenericJson>repeat(
                                ApiMethod.PLAYLIST_ITEMS_LIST,
                                "look into playlist " + playlistId,
                                () -> youtube.playlistItems()
                                        .list(List.of("contentDetails"))
                                        .setPlaylistId(playlistId)
                                        .setMaxResults(Pages.SIZE)
                                        .setPageToken(token)
                                        .executeUnparsed()
                                        .parseAs(GenericJson.class))
                        .orElseGet(GenericJson::new))
                .forEach(item -> item.text("contentDetails", "videoId").ifPresent(ids::add));
        return ids;
    }

    /** Reusable streams by title; of two with one title the older counts. */
    private Map<String, String> streams() {
        Map<String, String> ids = new HashMap<>();
        Pages.all(token -> calls.read(
                        ApiMethod.STREAMS_LIST,
                        "list the channel's streams",
                        () -> youtube.liveStreams()
                                .list(List.of("id", "snippet", "contentDetails"))
                                .setMine(true)
                                .setMaxResults(Pages.SIZE)
                                .setPageToken(token)
                                .executeUnparsed()
                                .parseAs(GenericJson.class)))
                .stream()
                .filter(stream -> stream.flag("contentDetails", "isReusable").orElse(false))
                .sorted(oldestFirst())
                .forEach(stream ->
                        stream.text("snippet", "title").ifPresent(title -> ids.putIfAbsent(title, stream.id())));
        return ids;
    }

    private List<Playlist> playlists(Collection<String> idsOrTitles) {
        if (idsOrTitles.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>(idsOrTitles);
        List<Playlist> found = new ArrayList<>();
        Pages.all(token -> calls.read(
                        ApiMethod.PLAYLISTS_LIST,
                        "list the channel's playlists",
                        () -> youtube.playlists()
                                .list(List.of("id", "snippet"))
                                .setMine(true)
                                .setMaxResults(Pages.SIZE)
                                .setPageToken(token)
                                .executeUnparsed()
                                .parseAs(GenericJson.class)))
                .stream()
                .sorted(oldestFirst())
                .forEach(playlist -> {
                    String title = playlist.text("snippet", "title").orElse("");
                    if (wanted.remove(playlist.id()) || wanted.remove(title)) {
                        found.add(new Playlist(playlist.id(), title, content(playlist.id())));
                    }
                });
        return found;
    }

    private static Comparator<Resource> oldestFirst() {
        return Comparator.comparing((Resource resource) ->
                        resource.time("snippet", "publishedAt").orElse(Instant.MAX))
                .thenComparing(Resource::id);
    }
}
