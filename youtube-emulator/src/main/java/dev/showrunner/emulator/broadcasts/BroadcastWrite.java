package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.channels.Categories;
import dev.showrunner.emulator.videos.MetadataRules;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.PartRules;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What {@code liveBroadcasts.insert} and {@code liveBroadcasts.update} do to each part they name.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveBroadcasts/update">liveBroadcasts.update</a>
 */
final class BroadcastWrite {
    /** "Start now" is sent as the current second, so a start may lie this far in the past. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final PartRules SNIPPET = PartRules.keeping(
            "publishedAt",
            "channelId",
            "thumbnails",
            "actualStartTime",
            "actualEndTime",
            "isDefaultBroadcast",
            "liveChatId");
    private static final PartRules STATUS = PartRules.keeping("lifeCycleStatus", "recordingStatus", "madeForKids");
    private static final PartRules CONTENT = PartRules.keeping("boundStreamId", "boundStreamLastUpdateTimeMs", "mesh")
            .orElse("enableAutoStart", false)
            .orElse("enableAutoStop", false)
            .orElse("enableDvr", true)
            .orElse("enableEmbed", true)
            .orElse("enableClosedCaptions", false)
            .orElse("enableContentEncryption", false)
            .orElse("recordFromStart", true)
            .orElse("startWithSlate", false)
            .orElse("closedCaptionsType", "closedCaptionsDisabled")
            .orElse("latencyPreference", "normal")
            .orElse("projection", "rectangular")
            .orElse(
                    "monitorStream",
                    Json.object().put("enableMonitorStream", true).put("broadcastStreamDelayMs", 0));
    private static final PartRules MONETIZATION = PartRules.keeping();

    private static final Map<String, Reason> FROZEN_WHEN_INGESTING = Map.of(
            "/enableAutoStart", Reason.ENABLE_AUTO_START_MODIFICATION_NOT_ALLOWED,
            "/enableClosedCaptions", Reason.ENABLE_CLOSED_CAPTIONS_MODIFICATION_NOT_ALLOWED,
            "/closedCaptionsType", Reason.CLOSED_CAPTIONS_TYPE_MODIFICATION_NOT_ALLOWED,
            "/enableDvr", Reason.ENABLE_DVR_MODIFICATION_NOT_ALLOWED,
            "/recordFromStart", Reason.RECORD_FROM_START_MODIFICATION_NOT_ALLOWED,
            "/projection", Reason.PROJECTION_MODIFICATION_NOT_ALLOWED,
            "/latencyPreference", Reason.LATENCY_PREFERENCE_MODIFICATION_NOT_ALLOWED,
            "/monitorStream/enableMonitorStream", Reason.ENABLE_MONITOR_STREAM_MODIFICATION_NOT_ALLOWED,
            "/monitorStream/broadcastStreamDelayMs", Reason.BROADCAST_STREAM_DELAY_MS_MODIFICATION_NOT_ALLOWED);

    private BroadcastWrite() {}

    /** Fills in what a broadcast has that no client may send. */
    static void begin(VideoDocument video) {
        ObjectNode broadcast = video.broadcast();
        Json.child(broadcast, "snippet").put("isDefaultBroadcast", false).put("liveChatId", "chat-" + video.id());
        Json.child(broadcast, "status")
                .put("lifeCycleStatus", Lifecycle.CREATED.word())
                .put("recordingStatus", "notRecording");
        broadcast.set("contentDetails", CONTENT.replace(Json.object(), Json.object()));
        video.status().put("uploadStatus", "uploaded");
        video.snippet().put("categoryId", Categories.DEFAULT);
    }

    /** Every part that an insert must bring, whether the request names it or not. */
    static void requireComplete(Parts parts, ObjectNode sent) {
        if (!parts.has("snippet")) {
            throw ApiError.of(Reason.TITLE_REQUIRED);
        }
        if (!parts.has("status") || Json.text(sent, "status", "privacyStatus").isEmpty()) {
            throw ApiError.of(Reason.PRIVACY_STATUS_REQUIRED);
        }
    }

    static void apply(VideoDocument video, Parts parts, ObjectNode sent, Instant now) {
        ObjectNode broadcast = video.broadcast();
        if (parts.has("snippet")) {
            snippet(video, Json.child(sent, "snippet"), now);
        }
        if (parts.has("status")) {
            status(video, Json.child(sent, "status"));
        }
        if (parts.has("contentDetails")) {
            ObjectNode current = Json.child(broadcast, "contentDetails");
            ObjectNode next = CONTENT.replace(current, Json.child(sent, "contentDetails"));
            ContentDetailsRules.check(next);
            refuseFrozen(video, current, next);
            broadcast.set("contentDetails", next);
        }
        if (parts.has("monetizationDetails")) {
            broadcast.set(
                    "monetizationDetails",
                    MONETIZATION.replace(Json.object(), Json.child(sent, "monetizationDetails")));
        }
    }

    private static void snippet(VideoDocument video, ObjectNode sent, Instant now) {
        if (Json.text(sent, "title").isEmpty()) {
            throw ApiError.of(Reason.TITLE_REQUIRED);
        }
        MetadataRules.checkTitle(Json.text(sent, "title"));
        MetadataRules.checkDescription(Json.text(sent, "description"));
        String category = Json.text(sent, "categoryId");
        if (!category.isEmpty()) {
            MetadataRules.checkCategory(category);
        }
        ObjectNode next = SNIPPET.replace(Json.child(video.broadcast(), "snippet"), sent);
        schedule(video, next, now);

        video.snippet()
                .put("title", Json.text(sent, "title"))
                .put("description", Json.text(sent, "description"))
                .put("categoryId", category.isEmpty() ? Categories.DEFAULT : category);
        next.remove(List.of("title", "description", "categoryId"));
        video.broadcast().set("snippet", next);
    }

    private static void schedule(VideoDocument video, ObjectNode next, Instant now) {
        String start = Json.text(next, "scheduledStartTime");
        if (start.isEmpty()) {
            throw ApiError.of(Reason.SCHEDULED_START_TIME_REQUIRED);
        }
        Instant starts = MetadataRules.time(start, Reason.INVALID_SCHEDULED_START_TIME);
        boolean unchanged = starts.toString().equals(Json.text(video.broadcast(), "snippet", "scheduledStartTime"));
        if (!unchanged && starts.isBefore(now.minus(SLACK))) {
            throw ApiError.of(Reason.INVALID_SCHEDULED_START_TIME);
        }
        next.put("scheduledStartTime", starts.toString());
        String end = Json.text(next, "scheduledEndTime");
        if (!end.isEmpty()) {
            Instant ends = MetadataRules.time(end, Reason.INVALID_SCHEDULED_END_TIME);
            if (!ends.isAfter(starts)) {
                throw ApiError.of(Reason.INVALID_SCHEDULED_END_TIME);
            }
            next.put("scheduledEndTime", ends.toString());
        }
    }

    private static void status(VideoDocument video, ObjectNode sent) {
        String privacy = MetadataRules.privacy(sent).orElseThrow(() -> ApiError.of(Reason.PRIVACY_STATUS_REQUIRED));
        ObjectNode next = STATUS.replace(Json.child(video.broadcast(), "status"), sent);
        boolean forKids = next.path("selfDeclaredMadeForKids").asBoolean();
        video.status().put("privacyStatus", privacy).put("madeForKids", forKids);
        if (next.has("selfDeclaredMadeForKids")) {
            video.status().put("selfDeclaredMadeForKids", forKids);
        } else {
            video.status().remove("selfDeclaredMadeForKids");
        }
        next.remove(List.of("privacyStatus", "selfDeclaredMadeForKids"));
        video.broadcast().set("status", next);
    }

    private static void refuseFrozen(VideoDocument video, ObjectNode current, ObjectNode next) {
        if (Lifecycle.of(video.lifeCycle()).orElseThrow().isBeforeIngest()) {
            return;
        }
        FROZEN_WHEN_INGESTING.forEach((field, reason) -> {
            if (!current.at(field).equals(next.at(field))) {
                throw ApiError.of(reason);
            }
        });
    }
}
