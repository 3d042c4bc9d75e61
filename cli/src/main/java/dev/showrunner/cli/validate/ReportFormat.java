package dev.showrunner.cli.validate;

import dev.showrunner.episodes.report.DiagnosticReport;
import dev.showrunner.episodes.report.GithubReport;
import dev.showrunner.episodes.report.JsonReport;
import dev.showrunner.episodes.report.Palette;
import dev.showrunner.episodes.report.SarifReport;
import dev.showrunner.episodes.report.TextReport;
import java.util.Locale;

/** Forms of a report, as {@code --format} names them. */
enum ReportFormat {
    TEXT,
    JSON,
    GITHUB,
    SARIF;

    /** A report of this form; only text has colours. */
    DiagnosticReport report(Palette palette) {
        return switch (this) {
            case TEXT -> new TextReport(palette);
            case JSON -> new JsonReport();
            case GITHUB -> new GithubReport();
            case SARIF -> new SarifReport();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
