package dev.showrunner.episodes.report;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import java.io.IOException;
import java.util.List;

/**
 * Workflow commands that GitHub Actions shows beside the lines of a pull request.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
public final class GithubReport implements DiagnosticReport {
    @Override
    public void write(List<Diagnostic> diagnostics, SourceText source, Appendable out) throws IOException {
        for (Diagnostic diagnostic : diagnostics) {
            Location location = diagnostic.location();
            out.append(diagnostic.severity() == Severity.ERROR ? "::error" : "::warning")
                    .append(" file=")
                    .append(property(location.file()));
            if (location.line() > 0) {
                out.append(",line=").append(Integer.toString(location.line()));
            }
            if (location.column() > 0) {
                out.append(",col=").append(Integer.toString(location.column()));
            }
            out.append(",title=")
                    .append(property(diagnostic.rule()))
                    .append("::")
                    .append(data(diagnostic.message() + " " + diagnostic.remedy()))
                    .append('\n');
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
