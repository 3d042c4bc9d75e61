package dev.showrunner.episodes.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What YouTube showed of a channel at one moment, as far as Showrunner looks at it. Holds no secret: a plan against it
 * can be made where there are no credentials.
 *
 * @param taken when
 * @param streams ids of reusable streams by title
 * @param playlists those that were asked for and are there
 * @param videos by id
 */
public record ChannelSnapshot(
        Instant taken, Map<String, String> streams, List<Playlist> playlists, SortedMap<String, Video> videos) {
    public ChannelSnapshot {
        streams = Map.copyOf(streams);
        playlists = List.copyOf(playlists);
        videos = Collections.unmodifiableSortedMap(new TreeMap<>(videos));
    }

    /**
     * A playlist.
     *
     * @param id YouTube's id
     * @param title as it is shown
     * @param videoIds what it holds
     */
    public record Playlist(String id, String title, Set<String> videoIds) {
        public Playlist {
            videoIds = Set.copyOf(videoIds);
        }
    }

    /**
     * A video or an event.
     *
     * @param observed its fields; without playlist and thumbnail, which depend on what is wanted
     * @param published when it was made or published
     * @param started when it was live, or was to be where that is all YouTube tells; absent for what is to come and for
     *     what never was a live event
     */
    public record Video(
            Observed observed, Instant published, @Nullable Instant started) {
        /** When it airs or aired: as it happened, else as it is scheduled, else when it was published. */
        public Instant airtime() {
            return started != null ? started : Objects.requireNonNullElse(observed.start(), published);
        }
    }

    /** A playlist by the name a show gives it: its id or its title. */
    Optional<Playlist> playlist(String idOrTitle) {
        return playlists.stream()
                .filter(playlist -> playlist.id().equals(idOrTitle))
                .findFirst()
                .or(() -> playlists.stream()
                        .filter(playlist -> playlist.title().equals(idOrTitle))
                        .findFirst());
    }
}
