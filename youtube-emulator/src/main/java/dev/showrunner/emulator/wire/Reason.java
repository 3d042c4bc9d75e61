package dev.showrunner.emulator.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why YouTube refuses, with the HTTP status it uses. A reason without a domain of its own is reported under the domain
 * of the method that refused.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/errors">Live Streaming API errors</a>
 */
public enum Reason {
    QUOTA_EXCEEDED(403, "youtube.quota", "The request cannot be completed because you have exceeded your quota."),
    RATE_LIMIT_EXCEEDED(403, "usageLimits", "Rate Limit Exceeded"),
    USER_RATE_LIMIT_EXCEEDED(403, "usageLimits", "User Rate Limit Exceeded"),
    USER_REQUESTS_EXCEED_RATE_LIMIT(403, null, "The user has sent too many requests in a given timeframe."),
    USER_BROADCASTS_EXCEED_LIMIT(
            403, null, "The user has exceeded the allowed number of live or scheduled broadcasts."),
    CONCURRENT_BROADCASTS_EXCEED_LIMIT(403, null, "The channel has too many concurrent live broadcasts."),
    SHARED_INGESTION_BROADCASTS_EXCEED_LIMIT(403, null, "Too many live broadcasts share one stream."),
    UPLOAD_RATE_LIMIT_EXCEEDED(
            429, null, "The channel has uploaded too many thumbnails recently. Please try the request again later."),

    AUTH_ERROR(401, "global", "Invalid Credentials"),
    REQUIRED_LOGIN("required", 401, "global", "Login Required."),
    INSUFFICIENT_PERMISSIONS(403, "global", "Insufficient Permission: Request had insufficient authentication scopes."),
    INSUFFICIENT_LIVE_PERMISSIONS(
            403, null, "The request is not authorized to manage live broadcasts for this channel."),
    LIVE_STREAMING_NOT_ENABLED(403, null, "The user is not enabled for live streaming."),
    LIVE_PERMISSION_BLOCKED(403, null, "The user is blocked from live streaming."),
    ACCESS_NOT_CONFIGURED(
            403, "usageLimits", "YouTube Data API v3 has not been used in this project or it is disabled."),
    FORBIDDEN(403, null, "The request is not properly authorized."),
    FORBIDDEN_PRIVACY_SETTING(403, null, "The request contains an invalid privacy setting."),
    FORBIDDEN_LICENSE_SETTING(403, null, "The request attempts to set an invalid license."),
    FORBIDDEN_EMBED_SETTING(403, null, "The request attempts to set an invalid embed setting."),

    TITLE_REQUIRED(400, null, "Title is required"),
    INVALID_TITLE(400, null, "The title is invalid: it must have 1 to 100 characters and no < or >."),
    INVALID_DESCRIPTION(
            400, null, "The description is invalid: it may have 5000 bytes of UTF-8 at most and no < or >."),
    INVALID_TAGS(400, null, "The request metadata specifies invalid video keywords."),
    INVALID_CATEGORY_ID(400, null, "The category id is not one of the assignable video categories."),
    INVALID_PUBLISH_AT(400, null, "The scheduled publishing time is invalid."),
    INVALID_VIDEO_METADATA(400, null, "The request metadata is invalid."),
    DEFAULT_LANGUAGE_NOT_SET(
            400, null, "The request is trying to add localized video details without naming the default language."),
    SCHEDULED_START_TIME_REQUIRED(400, null, "Scheduled start time is required"),
    INVALID_SCHEDULED_START_TIME(400, null, "Scheduled start time must be an RFC 3339 date-time in the future."),
    SCHEDULED_END_TIME_REQUIRED(400, null, "Scheduled end time is required"),
    INVALID_SCHEDULED_END_TIME(400, null, "Scheduled end time must follow the scheduled start time."),
    PRIVACY_STATUS_REQUIRED(400, null, "Privacy status is required"),
    INVALID_PRIVACY_STATUS(400, null, "Privacy status must be public, unlisted or private."),
    INVALID_AUTO_START(400, null, "enableAutoStart must be true or false."),
    INVALID_AUTO_STOP(400, null, "enableAutoStop must be true or false."),
    INVALID_LATENCY_PREFERENCE_OPTIONS(400, null, "latencyPreference must be normal, low or ultraLow."),
    INVALID_PROJECTION(400, null, "projection must be rectangular, 360 or mesh."),
    INVALID_EMBED_SETTING(400, null, "enableEmbed must be true or false."),
    CDN_REQUIRED(400, null, "The cdn object is required."),
    FRAME_RATE_REQUIRED(400, null, "The cdn.frameRate property is required."),
    INVALID_FRAME_RATE(400, null, "The cdn.frameRate must be 30fps, 60fps or variable."),
    INGESTION_TYPE_REQUIRED(400, null, "The cdn.ingestionType property is required."),
    INVALID_INGESTION_TYPE(400, null, "The cdn.ingestionType must be rtmp, dash, webrtc or hls."),
    RESOLUTION_REQUIRED(400, null, "The cdn.resolution property is required."),
    INVALID_RESOLUTION(400, null, "The cdn.resolution is not one that YouTube knows."),
    ID_REQUIRED(400, null, "The resource's id is required."),
    PLAYLIST_TITLE_REQUIRED(400, null, "The request must specify a playlist title."),
    PLAYLIST_ID_REQUIRED(400, null, "The request does not specify the playlistId."),
    RESOURCE_ID_REQUIRED(400, null, "The request must name the video in snippet.resourceId."),
    INVALID_PLAYLIST_ITEM_POSITION(400, null, "The position is not one in this playlist."),
    MESSAGE_TEXT_REQUIRED(400, null, "snippet.textMessageDetails.messageText is required."),
    LIVE_CHAT_ID_REQUIRED(400, null, "snippet.liveChatId is required."),

    LIVE_BROADCAST_NOT_FOUND(404, null, "Broadcast not found"),
    LIVE_STREAM_NOT_FOUND(404, null, "Stream not found"),
    VIDEO_NOT_FOUND(404, null, "The video that you are trying to use cannot be found."),
    PLAYLIST_NOT_FOUND(404, null, "The playlist identified with the request's playlistId cannot be found."),
    PLAYLIST_ITEM_NOT_FOUND(404, null, "The playlist item identified with the request's id cannot be found."),
    LIVE_CHAT_NOT_FOUND(404, null, "The live chat that you are trying to reach cannot be found."),
    LIVE_CHAT_ENDED(403, null, "The specified live chat is no longer live."),
    PLAYLIST_OPERATION_UNSUPPORTED(403, null, "This playlist keeps itself: nothing can be added, moved or removed."),

    LIVE_BROADCAST_BINDING_NOT_ALLOWED(
            403, null, "The current status of the live broadcast does not allow it to be bound to a stream."),
    LIVE_BROADCAST_DELETION_NOT_ALLOWED(403, null, "Broadcast cannot be deleted in its current status"),
    LIVE_STREAM_DELETION_NOT_ALLOWED(
            403, null, "The stream cannot be deleted because it is bound to a broadcast that is not complete."),
    LIVE_STREAM_MODIFICATION_NOT_ALLOWED(403, null, "The stream cannot be changed in this way."),
    ERROR_STREAM_INACTIVE(403, null, "Stream is inactive"),
    INVALID_TRANSITION(403, null, "Invalid transition"),
    REDUNDANT_TRANSITION(403, null, "Redundant transition"),
    STATUS_REQUIRED(400, null, "The broadcastStatus parameter is required."),
    ENABLE_AUTO_START_MODIFICATION_NOT_ALLOWED(403, null, "enableAutoStart cannot be changed in this state"),
    ENABLE_CLOSED_CAPTIONS_MODIFICATION_NOT_ALLOWED(403, null, "enableClosedCaptions cannot be changed in this state"),
    CLOSED_CAPTIONS_TYPE_MODIFICATION_NOT_ALLOWED(403, null, "closedCaptionsType cannot be changed in this state"),
    ENABLE_DVR_MODIFICATION_NOT_ALLOWED(403, null, "enableDvr cannot be changed in this state"),
    ENABLE_MONITOR_STREAM_MODIFICATION_NOT_ALLOWED(403, null, "enableMonitorStream cannot be changed in this state"),
    BROADCAST_STREAM_DELAY_MS_MODIFICATION_NOT_ALLOWED(
            403, null, "broadcastStreamDelayMs cannot be changed in this state"),
    RECORD_FROM_START_MODIFICATION_NOT_ALLOWED(403, null, "recordFromStart cannot be changed in this state"),
    PROJECTION_MODIFICATION_NOT_ALLOWED(403, null, "projection cannot be changed in this state"),
    LATENCY_PREFERENCE_MODIFICATION_NOT_ALLOWED(403, null, "latencyPreference cannot be changed in this state"),
    PRECONDITION_FAILED(412, null, "Precondition failed"),
    VIDEO_NOT_ELIGIBLE_FOR_ADS_MONETIZATION(412, null, "The video is not eligible for ads monetization."),

    INVALID_IMAGE(400, null, "The provided image content is invalid."),
    MEDIA_BODY_REQUIRED(400, null, "The request does not include the image content."),
    UPLOAD_TOO_LARGE(413, "global", "The upload is larger than this method accepts."),

    REQUIRED(400, "global", "Required parameter"),
    INVALID_PARAMETER(400, "global", "Invalid value"),
    MISSING_REQUIRED_PARAMETER(400, "youtube.parameter", "No filter selected."),
    INCOMPATIBLE_PARAMETERS(400, "youtube.parameter", "Incompatible parameters specified in the request."),
    UNKNOWN_PART(400, "youtube.part", "Unknown part"),
    INVALID_PAGE_TOKEN(400, "youtube.parameter", "The request specifies an invalid page token."),
    PARSE_ERROR(400, "global", "Parse Error"),
    NOT_FOUND(404, "global", "Not Found"),
    METHOD_NOT_ALLOWED(405, "global", "The local YouTube does not offer this method"),
    REQUEST_TOO_LARGE(413, "global", "The request body is too large."),

    ERROR_EXECUTING_TRANSITION(503, null, "An error occurred while changing the broadcast's status."),
    INTERNAL_ERROR(500, "global", "Internal error encountered."),
    BACKEND_ERROR(503, "global", "The service is currently unavailable.");

    private final String word;
    private final int status;
    private final @Nullable String domain;
    private final String message;

    Reason(int status, @Nullable String domain, String message) {
        this.word = camelCase(name());
        this.status = status;
        this.domain = domain;
        this.message = message;
    }

    Reason(String word, int status, @Nullable String domain, String message) {
        this.word = word;
        this.status = status;
        this.domain = domain;
        this.message = message;
    }

    /** The reason as it stands in the error body, such as {@code errorStreamInactive}. */
    public String word() {
        return word;
    }

    public int status() {
        return status;
    }

    public Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    public String message() {
        return message;
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equals(word))
                .findFirst();
    }

    private static String camelCase(String constant) {
        StringBuilder word = new StringBuilder();
        for (String piece : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? piece : piece.substring(0, 1).toUpperCase(Locale.ROOT) + piece.substring(1));
        }
        return word.toString();
    }
}
