package dev.showrunner.episodes.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * For programs: {@code {"errors", "warnings", "diagnostics": [{"rule", "severity", "file", "line", "column", "message",
 * "remedy"}]}}. Line and column count from 1; 0 means the file, or the line, as a whole.
 */
public final class JsonReport implements DiagnosticReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void write(List<Diagnostic> diagnostics, SourceText source, Appendable out) throws IOException {
        long errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        ObjectNode report = JSON.createObjectNode();
        report.put("errors", errors).put("warnings", diagnostics.size() - errors);
        ArrayNode entries = report.putArray("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            entries.addObject()
                    .put("rule", diagnostic.rule())
                    .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
                    .put("file", diagnostic.location().file())
                    .put("line", diagnostic.location().line())
                    .put("column", diagnostic.location().column())
                    .put("message", diagnostic.message())
                    .put("remedy", diagnostic.remedy());
        }
        out.append(report.toPrettyString()).append('\n');
    }
}
