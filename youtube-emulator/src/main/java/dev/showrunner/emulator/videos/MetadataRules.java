package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.channels.Categories;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** YouTube's limits on what a video says about itself. */
public final class MetadataRules {
    private static final int MAX_TITLE = 100;
    private static final int MAX_DESCRIPTION_BYTES = 5000;
    private static final int MAX_TAGS = 500;
    private static final Set<String> PRIVACY = Set.of("public", "unlisted", "private");

    private MetadataRules() {}

    /** 1 to 100 characters, without angle brackets. */
    public static void checkTitle(String title) {
        if (title.isBlank() || title.codePointCount(0, title.length()) > MAX_TITLE || hasAngleBracket(title)) {
            throw ApiError.of(Reason.INVALID_TITLE);
        }
    }

    /** At most 5000 bytes of UTF-8, without angle brackets. */
    public static void checkDescription(String description) {
        if (description.getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION_BYTES
                || hasAngleBracket(description)) {
            throw ApiError.of(Reason.INVALID_DESCRIPTION);
        }
    }

    /** At most 500 characters: separators count, and a tag with a space counts as if it were quoted. */
    public static void checkTags(JsonNode tags) {
        if (tags.isMissingNode() || tags.isNull()) {
            return;
        }
        int length = Math.max(0, tags.size() - 1);
        for (JsonNode tag : tags) {
            String text = tag.asText();
            if (!tag.isTextual() || text.isBlank() || hasAngleBracket(text)) {
                throw ApiError.of(Reason.INVALID_TAGS);
            }
            length += text.codePointCount(0, text.length()) + (text.contains(" ") ? 2 : 0);
        }
        if (!tags.isArray() || length > MAX_TAGS) {
            throw ApiError.of(Reason.INVALID_TAGS);
        }
    }

    public static void checkCategory(String categoryId) {
        if (!Categories.assignable(categoryId)) {
            throw ApiError.of(Reason.INVALID_CATEGORY_ID);
        }
    }

    /** The privacy status sent, if any. */
    public static Optional<String> privacy(ObjectNode status) {
        String privacy = Json.text(status, "privacyStatus");
        if (privacy.isEmpty()) {
            return Optional.empty();
        }
        if (!PRIVACY.contains(privacy)) {
            throw ApiError.of(Reason.INVALID_PRIVACY_STATUS);
        }
        return Optional.of(privacy);
    }

    /** An RFC 3339 date-time, to the millisecond. */
    public static Instant time(String text, Reason otherwise) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw ApiError.of(otherwise);
        }
    }

    private static boolean hasAngleBracket(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }
}
