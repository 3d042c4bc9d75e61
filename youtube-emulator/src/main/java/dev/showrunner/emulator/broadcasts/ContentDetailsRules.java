package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.util.Set;

/** The values that a broadcast's {@code contentDetails} may take. */
final class ContentDetailsRules {
    private static final int MAX_DELAY_MS = 60_000;

    private ContentDetailsRules() {}

    static void check(ObjectNode details) {
        requireBoolean(details.path("enableAutoStart"), Reason.INVALID_AUTO_START);
        requireBoolean(details.path("enableAutoStop"), Reason.INVALID_AUTO_STOP);
        requireBoolean(details.path("enableEmbed"), Reason.INVALID_EMBED_SETTING);
        requireOneOf(
                details,
                "latencyPreference",
                Set.of("normal", "low", "ultraLow"),
                Reason.INVALID_LATENCY_PREFERENCE_OPTIONS);
        requireOneOf(details, "projection", Set.of("rectangular", "360", "mesh"), Reason.INVALID_PROJECTION);
        requireOneOf(
                details,
                "closedCaptionsType",
                Set.of("closedCaptionsDisabled", "closedCaptionsHttpPost", "closedCaptionsEmbedded"),
                Reason.INVALID_PARAMETER);
        boolean captions = !Json.text(details, "closedCaptionsType").equals("closedCaptionsDisabled");
        if (captions && Json.text(details, "latencyPreference").equals("ultraLow")) {
            throw ApiError.of(
                    Reason.INVALID_LATENCY_PREFERENCE_OPTIONS, "Ultra low latency does not go with closed captions.");
        }
        JsonNode monitor = details.path("monitorStream");
        requireBoolean(monitor.path("enableMonitorStream"), Reason.INVALID_PARAMETER);
        JsonNode delay = monitor.path("broadcastStreamDelayMs");
        if (!delay.canConvertToInt() || delay.asInt() < 0 || delay.asInt() > MAX_DELAY_MS) {
            throw ApiError.at(
                    "body.contentDetails.monitorStream.broadcastStreamDelayMs",
                    Reason.INVALID_PARAMETER,
                    "broadcastStreamDelayMs must be 0 to 60000.");
        }
    }

    private static void requireBoolean(JsonNode value, Reason otherwise) {
        if (!value.isBoolean()) {
            throw ApiError.of(otherwise);
        }
    }

    private static void requireOneOf(ObjectNode details, String field, Set<String> allowed, Reason otherwise) {
        if (!allowed.contains(Json.text(details, field))) {
            throw ApiError.of(
                    otherwise,
                    otherwise == Reason.INVALID_PARAMETER ? "Invalid value for " + field : otherwise.message());
        }
    }
}
