package dev.showrunner.dashboard.schedule;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schedule as search engines read it.
 *
 * @see <a href="https://schema.org/BroadcastEvent">schema.org BroadcastEvent</a>
 */
@Singleton
final class LinkedData {
    private final ObjectMapper json;

    LinkedData(ObjectMapper json) {
        this.json = json;
    }

    /** JSON-LD that is safe inside a {@code script} element: no text can end it. */
    String of(String channel, URI page, List<Airing> airings) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", "https://schema.org");
        list.put(
                "@graph",
                airings.stream().map(airing -> event(channel, page, airing)).toList());
        try {
            return json.writeValueAsString(list)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> event(String channel, URI page, Airing airing) {
        ZoneId zone = airing.start().getZone();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@type", "BroadcastEvent");
        event.put("name", airing.show() + ": " + airing.title());
        event.put("isLiveBroadcast", true);
        event.put("startDate", time(airing.start().toOffsetDateTime()));
        event.put("endDate", time(airing.end().atZone(zone).toOffsetDateTime()));
        event.put("eventStatus", "https://schema.org/" + (airing.isCancelled() ? "EventCancelled" : "EventScheduled"));
        event.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
        event.put(
                "location",
                Map.of("@type", "VirtualLocation", "url", (airing.watch() == null ? page : airing.watch()).toString()));
        event.put("organizer", Map.of("@type", "Organization", "name", channel));
        if (!airing.introduction().isEmpty()) {
            event.put("description", airing.introduction());
        }
        if (!airing.guests().isEmpty()) {
            event.put(
                    "performer",
                    airing.guests().stream()
                            .map(name -> Map.of("@type", "Person", "name", name))
                            .toList());
        }
        return event;
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
