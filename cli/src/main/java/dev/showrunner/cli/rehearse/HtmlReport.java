package dev.showrunner.cli.rehearse;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rehearsal as one page that needs nothing else: no script, no picture, no address. Everything in it is escaped. */
final class HtmlReport {
    private static final String TEMPLATE = "/rehearsal.html";

    private HtmlReport() {}

    static String of(Performance performance) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + TEMPLATE);
            }
            return Mustache.compiler()
                    .escapeHTML(true)
                    .compile(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .execute(page(performance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> page(Performance performance) {
        ZoneId zone = TextReport.zone(performance.episodes().getFirst());
        List<Map<String, Object>> days = new ArrayList<>();
        for (Map.Entry<LocalDate, Integer> day : performance.unitsByDay().entrySet()) {
            days.add(Map.of("day", day.getKey().toString(), "units", day.getValue()));
        }
        return Map.of(
                "zone", zone.getId(),
                "verdict",
                        performance.hasFindings()
                                ? Map.of("words", "Not safe to air", "colour", "red")
                                : Map.of("words", "Safe to air", "colour", "green"),
                "took", "%.1f".formatted(performance.took().toMillis() / 1000.0),
                "calls", performance.calls().size(),
                "units", performance.units(),
                "days", days,
                "several", performance.episodes().size() > 1,
                "faults", performance.faults().stream().map(Fault::words).toList(),
                "episodes",
                        performance.episodes().stream().map(HtmlReport::episode).toList(),
                "timeline",
                        Timeline.of(performance).stream()
                                .map(line -> line(line, zone))
                                .toList());
    }

    private static Map<String, Object> episode(Performance.Episode episode) {
        return Map.of(
                "id", episode.id().toString(),
                "title", episode.title(),
                "airtime", TextReport.airtime(episode),
                "findings", episode.findings(),
                "gates",
                        episode.gates().stream()
                                .map(gate -> Map.of(
                                        "name", gate.name(),
                                        "state", gate.state().name().toLowerCase(Locale.ROOT),
                                        "reason", gate.reason()))
                                .toList());
    }

    private static Map<String, Object> line(Timeline.Line line, ZoneId zone) {
        Performance.Event event = line.event();
        return Map.of(
                "at", TextReport.time(event.at(), zone),
                "actor", event.actor().word(),
                "episode", line.episode(),
                "what", event.what(),
                "why", event.why(),
                "units", event.units() == 0 ? "" : Integer.toString(event.units()));
    }
}
