package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Files that a producer really wrote, of two generations. They are not part of the project: {@code SHOWRUNNER_CORPUS}
 * names their folder, {@code ../shared/corpus} beside the project's root is the default, and without them these tests
 * are skipped.
 *
 * <p>The counts agree with those that a script of another language finds in the same files. The corpus' own page counts
 * more, since it is about the whole channel, of which these files are a part.
 */
class CorpusTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void the_older_generation_reads_without_an_error() throws IOException {
        Reading reading = read("legacy", "name: Legacy\nzone: Europe/London\n");

        Catalogue catalogue = reading.catalogue().orElseThrow();
        assertThat(catalogue.episodes()).hasSize(118);
        assertThat(catalogue.people()).containsOnlyKeys("myitcv", "rawkode");
        assertThat(catalogue.people().values()).extracting(Person::github).containsExactly("myitcv", "rawkode");
        assertThat(filesByRule(reading))
                .isEqualTo(Map.of(
                        "chapters-backwards", 48,
                        "chapters-not-at-zero", 1,
                        "chapters-too-close", 1,
                        "too-few-chapters", 7,
                        "link-stray-bracket", 4,
                        "link-doubled", 3,
                        "unknown-show", 4));
    }

    @Test
    void the_newer_generation_reads_without_an_error() throws IOException {
        Reading reading = read("modern", "name: Modern\nzone: Europe/London\nlayout:\n  episodes: videos/shows\n");

        Catalogue catalogue = reading.catalogue().orElseThrow();
        assertThat(catalogue.episodes()).hasSize(198);
        assertThat(catalogue.people()).hasSize(261);
        assertThat(catalogue.technologies()).hasSize(199);
        assertThat(catalogue.shows()).hasSize(4);
        assertThat(filesByRule(reading))
                .isEqualTo(Map.of(
                        "angle-bracket", 21,
                        "chapters-not-at-zero", 27,
                        "chapters-too-close", 113,
                        "link-without-url", 66,
                        "markdown", 3,
                        "past-airtime", 174,
                        "recorded", 24));
    }

    @Test
    void lost_hours_of_chapters_are_found_again() throws IOException {
        List<Diagnostic> backwards = read("legacy", "name: Legacy\nzone: Europe/London\n").diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().equals("chapters-backwards"))
                .toList();

        assertThat(backwards)
                .allSatisfy(diagnostic -> assertThat(diagnostic.remedy()).startsWith("If the hour was lost, write 1:"));
    }

    private static Map<String, Integer> filesByRule(Reading reading) {
        Map<String, Integer> files = new TreeMap<>(reading.diagnostics().stream()
                .collect(Collectors.groupingBy(
                        Diagnostic::rule,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        diagnostic -> diagnostic.location().file(), Collectors.toSet()),
                                set -> set.size()))));
        Catalogue catalogue = reading.catalogue().orElseThrow();
        System.out.printf(
                "%s: %d episodes, %d people, %d technologies, %d shows; files with a warning, by rule: %s%n",
                catalogue.channel().name(),
                catalogue.episodes().size(),
                catalogue.people().size(),
                catalogue.technologies().size(),
                catalogue.shows().size(),
                files);
        return files;
    }

    private static Reading read(String generation, String channel) throws IOException {
        Path corpus = corpus();
        assumeTrue(
                Files.isDirectory(corpus),
                () -> "No real files at " + corpus.toAbsolutePath() + "; set SHOWRUNNER_CORPUS to read them.");
        MemoryFiles files =
                MemoryFiles.over(FolderFiles.of(corpus.resolve(generation))).with("channel.yaml", channel);
        Reading reading = new CatalogueReader(InstantSource.fixed(NOW)).read(files, new Revision("0".repeat(40)));
        assertThat(reading.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(reading.diagnostics())
                .allSatisfy(
                        diagnostic -> assertThat(diagnostic.location().file()).isNotEmpty());
        return reading;
    }

    static Path corpus() {
        String property = System.getProperty("SHOWRUNNER_CORPUS", System.getenv("SHOWRUNNER_CORPUS"));
        return property == null ? Path.of("../../shared/corpus") : Path.of(property);
    }
}
