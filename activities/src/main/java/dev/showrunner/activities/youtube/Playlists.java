package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.Playlist;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.PlaylistItemSnippet;
import com.google.api.services.youtube.model.PlaylistSnippet;
import com.google.api.services.youtube.model.PlaylistStatus;
import com.google.api.services.youtube.model.ResourceId;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds playlists by title or id, makes those whose title is missing (look, make, look), and puts videos into them. One
 * thread at a time, so that a process makes no two of one title; of two that others made the older counts.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/playlists">playlists</a>
 */
final class Playlists {
    /** What looks like an id is never taken for the title of a playlist to be made. */
    private static final Pattern ID = Pattern.compile("(PL|FL|UU|LL|OL)[A-Za-z0-9_-]{11,}");

    private final YouTube youtube;
    private final Calls calls;
    private final Failures failures;
    private final ReentrantLock lock = new ReentrantLock();

    Playlists(YouTube youtube, Calls calls, Failures failures) {
        this.youtube = youtube;
        this.calls = calls;
        this.failures = failures;
    }

    /** The ids, in the order of the names. */
    List<String> named(Collection<String> titlesOrIds) {
        lock.lock();
        try {
            Map<String, String> ids = look();
            Set<String> missing = new LinkedHashSet<>(titlesOrIds);
            missing.removeAll(ids.keySet());
            if (!missing.isEmpty()) {
                Map<String, String> made = make(missing);
                ids = look();
                made.forEach(ids::putIfAbsent);
            }
            Map<String, String> found = ids;
            return titlesOrIds.stream().map(name -> id(name, found)).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Those of the videos that a playlist holds. */
    Set<String> holding(String playlistId, Collection<String> videoIds) {
        if (videoIds.size() == 1) {
            return videos(page(playlistId, videoIds.iterator().next(), null));
        }
        Set<String> wanted = new HashSet<>(videoIds);
        Set<String> held = new HashSet<>();
        Pages.until(
                token -> {
                    GenericJson answer = page(playlistId, null, token);
                    held.addAll(videos(answer));
                    return answer;
                },
                any -> held.containsAll(wanted));
        held.retainAll(wanted);
        return held;
    }

    /** Adds a video unless it is there. */
    void add(String playlistId, String videoId) {
        if (holds(playlistId, videoId)) {
            return;
        }
        String doing = "add video " + videoId + " to playlist " + playlistId;
        PlaylistItem item = new PlaylistItem()
                .setSnippet(new PlaylistItemSnippet()
                        .setPlaylistId(playlistId)
                        .setResourceId(new ResourceId().setKind("youtube#video").setVideoId(videoId)));
        try {
            calls.once(
                    ApiMethod.PLAYLIST_ITEMS_INSERT,
                    doing,
                    () -> youtube.playlistItems()
                            .insert(List.of("snippet"), item)
                            .setFields("id")
                            .execute());
        } catch (UnknownResult e) {
            if (!holds(playlistId, videoId)) {
                throw failures.unreachable(doing, "the answer was lost, and the playlist does not show it yet");
            }
        }
    }

    private boolean holds(String playlistId, String videoId) {
        return holding(playlistId, List.of(videoId)).contains(videoId);
    }

    private static Set<String> videos(GenericJson answer) {
        Set<String> ids = new HashSet<>();
        for (Resource item : Resource.items(answer)) {
            item.text("contentDetails", "videoId").ifPresent(ids::add);
        }
        return ids;
    }

    private GenericJson page(String playlistId, @Nullable String videoId, @Nullable String token) {
        return calls.<GenericJson>repeat(
                        ApiMethod.PLAYLIST_ITEMS_LIST,
                        "look into playlist " + playlistId,
                        () -> youtube.playlistItems()
                                .list(List.of("contentDetails"))
                                .setPlaylistId(playlistId)
                                .setVideoId(videoId)
                                .setMaxResults(Pages.SIZE)
                                .setPageToken(token)
                                .executeUnparsed()
                                .parseAs(GenericJson.class))
                .orElseGet(GenericJson::new);
    }

    /** Ids by id and by title. */
    private Map<String, String> look() {
        List<Resource> oldestFirst = Pages.all(this::page).stream()
                .sorted(Comparator.comparing((Resource playlist) ->
                                playlist.time("snippet", "publishedAt").orElse(Instant.MAX))
                        .thenComparing(Resource::id))
                .toList();
        Map<String, String> ids = new HashMap<>();
        oldestFirst.forEach(playlist -> ids.put(playlist.id(), playlist.id()));
        oldestFirst.forEach(playlist ->
                playlist.text("snippet", "title").ifPresent(title -> ids.putIfAbsent(title, playlist.id())));
        return ids;
    }

    private GenericJson page(@Nullable String token) {
        return calls.read(
                ApiMethod.PLAYLISTS_LIST,
                "list the channel's playlists",
                () -> youtube.playlists()
                        .list(List.of("id", "snippet"))
                        .setMine(true)
                        .setMaxResults(Pages.SIZE)
                        .setPageToken(token)
                        .executeUnparsed()
                        .parseAs(GenericJson.class));
    }

    private Map<String, String> make(Set<String> titles) {
        for (String title : titles) {
            if (ID.matcher(title).matches()) {
                throw new NeedsHuman(
                        "The playlist " + title + " is not one of the channel's.",
                        "Write the id or the title of a playlist of the channel; a missing title is made.");
            }
        }
        Map<String, String> made = new HashMap<>();
        titles.forEach(title -> make(title).ifPresent(id -> made.put(title, id)));
        return made;
    }

    private Optional<String> make(String title) {
        Playlist playlist = new Playlist()
                .setSnippet(new PlaylistSnippet().setTitle(title))
                .setStatus(new PlaylistStatus().setPrivacyStatus("public"));
        try {
            return calls.once(
                    ApiMethod.PLAYLISTS_INSERT,
                    doing(title),
                    () -> youtube.playlists()
                            .insert(List.of("snippet", "status"), playlist)
                            .setFields("id")
                            .execute()
                            .getId());
        } catch (UnknownResult e) {
            return Optional.empty();
        }
    }

    private String id(String name, Map<String, String> ids) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> failures.unseen(ApiMethod.PLAYLISTS_INSERT, doing(name), "playlistNotFound"));
    }

    private static String doing(String title) {
        return "make the playlist “" + title + "”";
    }
}
