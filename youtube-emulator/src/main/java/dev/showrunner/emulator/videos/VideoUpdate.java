package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.PartRules;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@code videos.update} does to each part.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/videos/update">videos.update</a>
 */
public final class VideoUpdate {
    private static final PartRules SNIPPET = PartRules.keeping(
                    "publishedAt", "channelId", "channelTitle", "thumbnails", "liveBroadcastContent", "localized")
            .orElse("description", "");
    private static final PartRules STATUS = PartRules.keeping(
                    "uploadStatus", "failureReason", "rejectionReason", "madeForKids")
            .orElse("privacyStatus", "public")
            .orElse("license", "youtube")
            .orElse("embeddable", true)
            .orElse("publicStatsViewable", true);
    private static final PartRules PLAIN = PartRules.keeping();
    private static final List<String> PLAIN_PARTS = List.of("recordingDetails", "paidProductPlacementDetails");
    private static final Set<String> UNSUPPORTED_LANGUAGES = Set.of("nb", "nn");

    private VideoUpdate() {}

    /** Changes {@code video}, which is not saved yet. */
    public static void apply(VideoDocument video, Parts parts, ObjectNode sent) {
        ObjectNode resource = video.resource();
        if (parts.has("snippet")) {
            ObjectNode snippet = Json.child(sent, "snippet");
            checkSnippet(snippet);
            ObjectNode next = SNIPPET.replace(video.snippet(), snippet);
            for (String text : List.of("title", "description", "categoryId")) {
                next.put(text, Json.text(next, text));
            }
            resource.set("snippet", next);
        }
        if (parts.has("status")) {
            ObjectNode status = Json.child(sent, "status");
            checkStatus(status);
            resource.set("status", STATUS.replace(video.status(), status));
            video.status()
                    .put("madeForKids", status.path("selfDeclaredMadeForKids").asBoolean());
        }
        if (parts.has("localizations")) {
            ObjectNode localizations = Json.child(sent, "localizations");
            if (!localizations.isEmpty() && !video.snippet().has("defaultLanguage")) {
                throw ApiError.of(Reason.DEFAULT_LANGUAGE_NOT_SET);
            }
            localizations.forEach(VideoUpdate::checkLocalization);
            resource.set("localizations", PLAIN.replace(Json.object(), localizations));
        }
        for (String part : PLAIN_PARTS) {
            if (parts.has(part)) {
                resource.set(part, PLAIN.replace(Json.object(), Json.child(sent, part)));
            }
        }
    }

    private static void checkSnippet(ObjectNode snippet) {
        if (Json.text(snippet, "title").isEmpty()
                || Json.text(snippet, "categoryId").isEmpty()) {
            throw ApiError.at("body", Reason.INVALID_VIDEO_METADATA, Reason.INVALID_VIDEO_METADATA.message());
        }
        MetadataRules.checkTitle(Json.text(snippet, "title"));
        MetadataRules.checkDescription(Json.text(snippet, "description"));
        MetadataRules.checkTags(snippet.path("tags"));
        MetadataRules.checkCategory(Json.text(snippet, "categoryId"));
        checkLanguage(Json.text(snippet, "defaultLanguage"));
        checkLanguage(Json.text(snippet, "defaultAudioLanguage"));
    }

    private static void checkLocalization(JsonNode localization) {
        MetadataRules.checkTitle(Json.text(localization, "title"));
        MetadataRules.checkDescription(Json.text(localization, "description"));
    }

    private static void checkStatus(ObjectNode status) {
        String privacy = MetadataRules.privacy(status).orElse("public");
        String publishAt = Json.text(status, "publishAt");
        if (!publishAt.isEmpty()) {
            MetadataRules.time(publishAt, Reason.INVALID_PUBLISH_AT);
            if (!privacy.equals("private")) {
                throw ApiError.of(Reason.INVALID_PUBLISH_AT, "publishAt needs privacyStatus private.");
            }
        }
        String license = Json.text(status, "license");
        if (!license.isEmpty() && !Set.of("youtube", "creativeCommon").contains(license)) {
            throw ApiError.of(Reason.FORBIDDEN_LICENSE_SETTING);
        }
    }

    private static void checkLanguage(String language) {
        if (language.isEmpty()) {
            return;
        }
        try {
            new Locale.Builder().setLanguageTag(language);
        } catch (IllformedLocaleException e) {
            throw badLanguage();
        }
        if (UNSUPPORTED_LANGUAGES.contains(language)) {
            throw badLanguage();
        }
    }

    private static ApiError badLanguage() {
        return ApiError.at("body", Reason.INVALID_VIDEO_METADATA, Reason.INVALID_VIDEO_METADATA.message());
    }
}
