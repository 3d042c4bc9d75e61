package dev.showrunner.cli.rehearse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.Call;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Rundown;
import java.util.Locale;

/**
 * A rehearsal for programs: {@code {"begins", "ends", "tookMillis", "faults", "units", "mostUnitsOfADay", "findings",
 * "episodes": [{"id", "title", "airtime", "gates": [{"id", "state", "reason"}], "events": [{"at", "actor", "what",
 * "why", "units"}], "findings"}], "calls": [{"at", "api", "status", "units"}]}}. Times are in UTC.
 */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static String of(Performance performance) {
        ObjectNode root = JSON.createObjectNode()
                .put("begins", performance.begins().toString())
                .put("ends", performance.ends().toString())
                .put("tookMillis", performance.took().toMillis());
        ArrayNode faults = root.putArray("faults");
        performance.faults().forEach(fault -> faults.add(fault.toString()));
        root.put("units", performance.units())
                .put("mostUnitsOfADay", performance.mostUnitsOfADay())
                .put("findings", performance.hasFindings());
        ArrayNode episodes = root.putArray("episodes");
        performance.episodes().forEach(episode -> write(episode, episodes.addObject()));
        ArrayNode calls = root.putArray("calls");
        for (Call call : performance.calls()) {
            calls.addObject()
                    .put("at", call.time().toString())
                    .put("api", call.api())
                    .put("status", call.status())
                    .put("units", call.units());
        }
        return root.toPrettyString() + "\n";
    }

    private static void write(Performance.Episode episode, ObjectNode node) {
        Rundown rundown = episode.rundown();
        node.put("id", episode.id().toString())
                .put("title", episode.title())
                .put("airtime", rundown == null ? null : rundown.airtime().toString());
        ArrayNode gates = node.putArray("gates");
        for (Gate gate : episode.gates()) {
            gates.addObject()
                    .put("id", gate.id())
                    .put("state", gate.state().name().toLowerCase(Locale.ROOT))
                    .put("reason", gate.reason());
        }
        ArrayNode events = node.putArray("events");
        for (Performance.Event event : episode.events()) {
            events.addObject()
                    .put("at", event.at().toString())
                    .put("actor", event.actor().name().toLowerCase(Locale.ROOT))
                    .put("what", event.what())
                    .put("why", event.why())
                    .put("units", event.units());
        }
        ArrayNode findings = node.putArray("findings");
        episode.findings().forEach(findings::add);
    }
}
