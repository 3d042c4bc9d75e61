package dev.showrunner.emulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.faults.Effect;
import dev.showrunner.emulator.faults.Fault;
import dev.showrunner.emulator.faults.Faults;
import dev.showrunner.emulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Faults as JSON. */
final class FaultsInput {
    private static final String EFFECTS = "status:N, html:N (400 to 599), drop-before, drop-after, delay:MILLISECONDS,"
            + " stale:MILLISECONDS, reason:REASON with one of YouTube's reasons";

    private FaultsInput() {}

    static List<Fault> parse(JsonNode body) {
        if (!body.isArray()) {
            throw new BadInput("Send a list of faults, such as [{\"match\":{\"method\":\"POST\"},"
                    + "\"effect\":\"status:503\",\"times\":1}]; an empty list clears them.");
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode fault : body) {
            faults.add(fault("faults[" + faults.size() + "]", fault));
        }
        return faults;
    }

    static ArrayNode render(List<Faults.Armed> armed) {
        ArrayNode list = Json.object().arrayNode();
        for (Faults.Armed each : armed) {
            Fault fault = each.fault();
            ObjectNode entry = list.addObject();
            ObjectNode match = entry.putObject("match");
            fault.match().method().ifPresent(method -> match.put("method", method));
            fault.match().path().ifPresent(path -> match.put("path", path));
            fault.match().nth().ifPresent(nth -> match.put("nth", nth));
            entry.put("effect", fault.spelling());
            fault.times().ifPresent(times -> entry.put("times", times));
            entry.put("struck", each.struck());
        }
        return list;
    }

    private static Fault fault(String where, JsonNode node) {
        refuseUnknown(where, node, Set.of("match", "effect", "times", "status", "message"));
        JsonNode match = node.path("match");
        if (!match.isMissingNode()) {
            refuseUnknown(where + ".match", match, Set.of("method", "path", "nth"));
        }
        String spelling = Json.text(node, "effect");
        OptionalInt status = positive(where + ".status", node.path("status"));
        Effect effect = Effect.parse(
                        spelling,
                        status.isPresent() ? status.getAsInt() : null,
                        node.has("message") ? Json.text(node, "message") : null)
                .orElseThrow(() -> new BadInput(
                        where + ".effect: '" + spelling + "' is not an effect. Expected one of: " + EFFECTS + "."));
        return new Fault(
                new Fault.Match(
                        text(match, "method"), text(match, "path"), positive(where + ".match.nth", match.path("nth"))),
                effect,
                spelling,
                positive(where + ".times", node.path("times")));
    }

    private static void refuseUnknown(String where, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new BadInput(where + " must be an object.");
        }
        node.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                throw new BadInput(where + " has no field '" + field.getKey() + "'. Known: "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        });
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(Json.text(node, field)).filter(text -> !text.isEmpty());
    }

    private static OptionalInt positive(String where, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 1) {
            throw new BadInput(where + " must be a whole number from 1.");
        }
        return OptionalInt.of(value.asInt());
    }
}
