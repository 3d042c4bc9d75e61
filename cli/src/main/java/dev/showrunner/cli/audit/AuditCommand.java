package dev.showrunner.cli.audit;

import dev.showrunner.cli.production.AuditFile;
import dev.showrunner.episodes.report.Visible;
import dev.showrunner.workflows.audit.AuditEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Tells who did what to the channel, and what stood there before.",
            "Every write to YouTube and every word of a producer. The newest last, in this machine's time."
        })
public final class AuditCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = ".showrunner",
            description = "The home whose trail it is (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(names = "--video", paramLabel = "ID", description = "Only what was done to this video.")
    private @Nullable String video;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "How many of the newest are told (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Write the whole trail as JSON lines, the oldest first.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        AuditFile trail = AuditFile.toRead(home.resolve("audit.jsonl"));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            export(trail, out);
        } else {
            List<AuditEntry> newest = trail.newest(0, limit, entry -> video == null || video.equals(entry.videoId()));
            newest.reversed().forEach(entry -> out.println(line(entry)));
            if (newest.isEmpty()) {
                out.println("Nothing was done yet, as far as " + home + " knows.");
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private void export(AuditFile trail, PrintWriter out) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(trail.lines(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (video == null || line.contains("\"videoId\":\"" + video + "\"")) {
                    out.println(line);
                }
            }
        }
    }

    private static String line(AuditEntry entry) {
        StringBuilder line = new StringBuilder(TIME.format(entry.at().atZone(ZoneId.systemDefault())))
                .append("  ")
                .append(Objects.requireNonNullElse(entry.who(), "Showrunner"))
                .append(' ')
                .append(entry.words());
        String whose = entry.episode() == null ? entry.videoId() : entry.episode();
        if (whose != null) {
            line.append(" of ").append(whose);
        }
        if (entry.revision() != null) {
            line.append(" for ")
                    .append(entry.revision(), 0, Math.min(7, entry.revision().length()));
        }
        if (entry.deed() == AuditEntry.Deed.DIRECTED && entry.after() != null) {
            line.append(": ").append(entry.after());
        }
        return Visible.of(line.toString());
    }
}
