package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of the channel repository.
 *
 * @param revision the revision in force
 * @param committedAt when it was committed
 * @param readAt when the repository was last looked at
 * @param problem why its newest state is not in force, or what else keeps the channel from following
 * @param remedy what to do about the problem
 * @param files findings by file, those with errors first
 */
public record RepositoryPanel(
        Optional<Revision> revision,
        Optional<Instant> committedAt,
        Optional<Instant> readAt,
        Optional<String> problem,
        Optional<String> remedy,
        List<FileFindings> files) {
    private static final int MANY = 20;

    /**
     * What was found wrong in one file.
     *
     * @param file path from the root of the repository
     * @param findings ordered by place
     */
    public record FileFindings(String file, List<Diagnostic> findings) {
        /** Whether the file is not used as it is. */
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    static RepositoryPanel of(Snapshot snapshot) {
        Optional<Reading> reading = snapshot.channel().map(ChannelView::reading);
        return new RepositoryPanel(
                snapshot.catalogue().map(catalogue -> catalogue.revision()),
                snapshot.committedAt(),
                snapshot.channel().map(ChannelView::readAt),
                reading.map(Reading::problem).or(() -> snapshot.channel().map(ChannelView::problem)),
                reading.map(Reading::remedy),
                byFile(snapshot.diagnostics()));
    }

    /** The first of the files, as many as somebody reads on a page. */
    public List<FileFindings> shown() {
        return files.subList(0, Math.min(MANY, files.size()));
    }

    /** How many files are not shown. */
    public int more() {
        return files.size() - shown().size();
    }

    /** How many findings keep a file from being used. */
    public long errors() {
        return count(Severity.ERROR);
    }

    /** How many findings are warnings. */
    public long warnings() {
        return count(Severity.WARNING);
    }

    private long count(Severity severity) {
        return files.stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static List<FileFindings> byFile(List<Diagnostic> diagnostics) {
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        diagnostics.forEach(finding -> byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                .add(finding));
        List<FileFindings> files = new ArrayList<>();
        byFile.forEach((file, findings) -> files.add(new FileFindings(file, List.copyOf(findings))));
        files.sort(Comparator.comparing(file -> !file.hasErrors()));
        return List.copyOf(files);
    }
}
