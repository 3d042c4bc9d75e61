package dev.showrunner.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.emulator.wire.Json;
import java.time.Instant;

/**
 * One call that was answered, or cut off.
 *
 * @param seq its number, from 1 without gaps
 * @param time by the emulator's clock
 * @param method {@code POST}
 * @param api the documented name, such as {@code liveBroadcasts.insert}; blank when there is none
 * @param status the HTTP status; 0 when the connection was cut before anything was done
 * @param units charged
 */
public record Call(
        long seq, Instant time, String method, String path, String query, String api, int status, int units) {
    static Call of(JsonNode entry) {
        return new Call(
                entry.path("seq").asLong(),
                Instant.parse(Json.text(entry, "time")),
                Json.text(entry, "method"),
                Json.text(entry, "path"),
                Json.text(entry, "query"),
                Json.text(entry, "api"),
                entry.path("status").asInt(),
                entry.path("units").asInt());
    }
}
