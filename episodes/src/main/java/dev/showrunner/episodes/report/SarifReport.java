package dev.showrunner.episodes.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.diagnostics.Rules;
import dev.showrunner.episodes.diagnostics.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0, as code scanning reads it. Lists the rules that were broken, with their reasons.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport implements DiagnosticReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNRESERVED = "-._~/";

    @Override
    public void write(List<Diagnostic> diagnostics, SourceText source, Appendable out) throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Showrunner");
        Map<String, Integer> indexes = rules(diagnostics, driver.putArray("rules"));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        for (Diagnostic diagnostic : diagnostics) {
            ObjectNode result = results.addObject();
            result.put("ruleId", diagnostic.rule()).put("level", level(diagnostic.severity()));
            Integer index = indexes.get(diagnostic.rule());
            if (index != null) {
                result.put("ruleIndex", index);
            }
            result.putObject("message").put("text", diagnostic.message() + " " + diagnostic.remedy());
            place(
                    diagnostic.location(),
                    result.putArray("locations").addObject().putObject("physicalLocation"));
        }
        out.append(report.toPrettyString()).append('\n');
    }

    private static Map<String, Integer> rules(List<Diagnostic> diagnostics, ArrayNode rules) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            Rule rule = Rules.find(diagnostic.rule());
            if (rule != null && indexes.putIfAbsent(rule.id(), indexes.size()) == null) {
                ObjectNode entry = rules.addObject().put("id", rule.id());
                entry.putObject("shortDescription").put("text", rule.title() + ".");
                entry.putObject("fullDescription").put("text", rule.why());
                entry.putObject("help").put("text", "Instead of:\n\n" + rule.bad() + "\n\nwrite:\n\n" + rule.good());
                entry.putObject("defaultConfiguration").put("level", level(rule.severity()));
            }
        }
        return indexes;
    }

    private static void place(Location location, ObjectNode place) {
        place.putObject("artifactLocation").put("uri", uri(location.file())).put("uriBaseId", "%SRCROOT%");
        if (location.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", location.line());
            if (location.column() > 0) {
                region.put("startColumn", location.column());
            }
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }

    /** A path as a relative URI reference (RFC 3986). */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append("%%%02X".formatted((int) c));
            }
        }
        return uri.toString();
    }
}
