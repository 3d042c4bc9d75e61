package dev.showrunner.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.emulator.wire.Json;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units of one day.
 *
 * @param day in Los Angeles
 * @param byMethod units by the documented name of the method
 */
public record Quota(LocalDate day, int used, int limit, Map<String, Integer> byMethod) {
    static Quota of(JsonNode statement) {
        Map<String, Integer> byMethod = new TreeMap<>();
        statement
                .path("byMethod")
                .properties()
                .forEach(entry -> byMethod.put(entry.getKey(), entry.getValue().asInt()));
        return new Quota(
                LocalDate.parse(Json.text(statement, "day")),
                statement.path("used").asInt(),
                statement.path("limit").asInt(),
                byMethod);
    }
}
