package dev.showrunner.episodes.report;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For people: place, rule, the line with a caret, what is wrong, what to do; a summary at the end. */
public final class TextReport implements DiagnosticReport {
    private static final int WIDTH = 100;

    private final Palette palette;

    /** In these colours. */
    public TextReport(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(List<Diagnostic> diagnostics, SourceText source, Appendable out) throws IOException {
        for (Diagnostic diagnostic : diagnostics) {
            Location location = diagnostic.location();
            boolean error = diagnostic.severity() == Severity.ERROR;
            String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
            out.append(palette.bold(Visible.of(location.toString())))
                    .append("  ")
                    .append(error ? palette.error(severity) : palette.warning(severity))
                    .append("  ")
                    .append(diagnostic.rule())
                    .append('\n');
            writeLine(location, source.line(location.file(), location.line()), error, out);
            out.append("  ").append(Visible.of(diagnostic.message())).append('\n');
            out.append("  ").append(Visible.of(diagnostic.remedy())).append("\n\n");
        }
        out.append(summary(diagnostics)).append('\n');
    }

    private void writeLine(Location location, Optional<String> line, boolean error, Appendable out) throws IOException {
        if (line.isEmpty() || location.column() < 1) {
            return;
        }
        int[] text = Visible.of(line.get()).codePoints().toArray();
        int at = Math.min(location.column() - 1, text.length);
        int from = text.length <= WIDTH ? 0 : Math.clamp(at - WIDTH / 2, 0, text.length - WIDTH);
        int to = Math.min(text.length, from + WIDTH);
        String number = Integer.toString(location.line());
        out.append("  ")
                .append(palette.faint(number + " | "))
                .append(new String(text, from, to - from))
                .append('\n');
        out.append("  ")
                .append(palette.faint(" ".repeat(number.length()) + " | "))
                .append(" ".repeat(at - from))
                .append(error ? palette.error("^") : palette.warning("^"))
                .append('\n');
    }

    private static String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        long files = diagnostics.stream()
                .map(diagnostic -> diagnostic.location().file())
                .distinct()
                .count();
        if (diagnostics.isEmpty()) {
            return "Nothing found.";
        }
        return count(errors, "error") + " and " + count(diagnostics.size() - errors, "warning") + " in "
                + count(files, "file") + ".";
    }

    private static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
