package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A document as {@code youtube#video}. */
public final class VideoResource {
    public static final String KIND = "youtube#video";
    static final List<String> PARTS = List.of(
            "snippet",
            "status",
            "contentDetails",
            "statistics",
            "liveStreamingDetails",
            "localizations",
            "player",
            "recordingDetails",
            "topicDetails",
            "fileDetails",
            "processingDetails",
            "suggestions",
            "paidProductPlacementDetails");

    private VideoResource() {}

    public static ObjectNode of(VideoDocument video, URI base) {
        ObjectNode resource = video.resource().deepCopy();
        resource.put("id", video.id());
        ObjectNode snippet = Json.child(resource, "snippet");
        snippet.set("thumbnails", ThumbnailLinks.of(video, base));
        snippet.put("liveBroadcastContent", liveBroadcastContent(video));
        snippet.putObject("localized")
                .put("title", Json.text(snippet, "title"))
                .put("description", Json.text(snippet, "description"));
        if (video.hasBroadcast()) {
            resource.set("liveStreamingDetails", liveStreamingDetails(video));
        }
        contentDetails(video, Json.child(resource, "contentDetails"), resource);
        statistics(Json.child(resource, "statistics"));
        Json.child(resource, "player")
                .put(
                        "embedHtml",
                        "<iframe width=\"480\" height=\"270\" src=\"" + base.resolve("/watch?v=" + video.id())
                                + "\" allowfullscreen></iframe>");
        return resource;
    }

    /** {@code live}, {@code upcoming} or {@code none}. */
    public static String liveBroadcastContent(VideoDocument video) {
        if (!video.hasBroadcast()) {
            return "none";
        }
        return switch (video.lifeCycle()) {
            case "live", "liveStarting" -> "live";
            case "complete", "revoked" -> "none";
            default -> "upcoming";
        };
    }

    private static ObjectNode liveStreamingDetails(VideoDocument video) {
        ObjectNode details = Json.object();
        ObjectNode snippet = Json.child(video.broadcast(), "snippet");
        for (String field : List.of("scheduledStartTime", "scheduledEndTime", "actualStartTime", "actualEndTime")) {
            if (snippet.has(field)) {
                details.set(field, snippet.get(field));
            }
        }
        if (liveBroadcastContent(video).equals("live")) {
            details.put("concurrentViewers", "1");
        }
        if (!liveBroadcastContent(video).equals("none")) {
            details.set("activeLiveChatId", snippet.get("liveChatId"));
        }
        return details;
    }

    private static void contentDetails(VideoDocument video, ObjectNode details, ObjectNode resource) {
        if (!details.has("duration")) {
            String start = Json.text(resource, "liveStreamingDetails", "actualStartTime");
            String end = Json.text(resource, "liveStreamingDetails", "actualEndTime");
            boolean over = !start.isEmpty() && !end.isEmpty();
            Duration length = over
                    ? Duration.ofSeconds(Duration.between(Instant.parse(start), Instant.parse(end))
                            .toSeconds())
                    : Duration.ZERO;
            details.put("duration", length.isZero() ? "P0D" : length.toString());
        }
        details.put("dimension", "2d").put("definition", "hd").put("caption", "false");
        details.put("licensedContent", false).put("projection", "rectangular");
        details.put("hasCustomThumbnail", video.thumbnail().isPresent());
    }

    private static void statistics(ObjectNode statistics) {
        for (String count : List.of("viewCount", "likeCount", "favoriteCount", "commentCount")) {
            if (!statistics.has(count)) {
                statistics.put(count, "0");
            }
        }
    }
}
