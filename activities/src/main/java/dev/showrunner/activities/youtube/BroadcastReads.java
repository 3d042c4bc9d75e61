package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.episodes.composition.Marker;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads events and their videos as plain JSON, 1 unit a call. */
final class BroadcastReads {
    private final YouTube youtube;
    private final Calls calls;

    BroadcastReads(YouTube youtube, Calls calls) {
        this.youtube = youtube;
        this.calls = calls;
    }

    /** Those that carry a marker of ours, upcoming or active, the first made first. */
    List<Marked> marked() {
        Map<String, Marked> marked = new LinkedHashMap<>();
        for (String status : List.of("upcoming", "active")) {
            Pages.all(token -> page(status, token))
                    .forEach(found -> marked(found).ifPresent(ours -> marked.put(ours.videoId(), ours)));
        }
        return marked.values().stream()
                .sorted(Comparator.comparing(Marked::created).thenComparing(Marked::videoId))
                .toList();
    }

    private GenericJson page(String status, @Nullable String token) {
        return calls.read(
                ApiMethod.BROADCASTS_LIST,
                "list the channel's " + status + " events",
                () -> youtube.liveBroadcasts()
                        .list(List.of("id", "snippet", "status"))
                        .setBroadcastStatus(status)
                        .setBroadcastType("all")
                        .setMaxResults(Pages.SIZE)
                        .setPageToken(token)
                        .executeUnparsed()
                        .parseAs(GenericJson.class));
    }

    private static Optional<Marked> marked(Resource broadcast) {
        return broadcast
                .text("snippet", "description")
                .flatMap(Marker::find)
                .map(episode -> new Marked(
                        broadcast.id(),
                        episode,
                        broadcast.time("snippet", "scheduledStartTime").orElse(Instant.EPOCH),
                        broadcast.time("snippet", "publishedAt").orElse(Instant.EPOCH),
                        Observation.lifecycle(broadcast)));
    }

    /** At most 50 videos; those that are gone are missing. */
    List<Resource> videos(List<String> parts, List<String> ids) {
        return Resource.items(calls.read(
                ApiMethod.VIDEOS_LIST,
                "read " + named(ids),
                () -> youtube.videos().list(parts).setId(ids).executeUnparsed().parseAs(GenericJson.class)));
    }

    /** At most 50 broadcasts; those that are gone are missing. */
    List<Resource> broadcasts(List<String> parts, List<String> ids) {
        return Resource.items(calls.read(
                ApiMethod.BROADCASTS_LIST,
                "read " + named(ids),
                () -> youtube.liveBroadcasts()
                        .list(parts)
                        .setId(ids)
                        .setMaxResults(Pages.SIZE)
                        .executeUnparsed()
                        .parseAs(GenericJson.class)));
    }

    private static String named(List<String> ids) {
        return ids.size() == 1 ? "video " + ids.getFirst() : ids.size() + " videos";
    }
}
