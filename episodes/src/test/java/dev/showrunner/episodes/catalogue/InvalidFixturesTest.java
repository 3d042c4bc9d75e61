package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.diagnostics.Rules;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.report.Palette;
import dev.showrunner.episodes.report.SourceText;
import dev.showrunner.episodes.report.TextReport;
import dev.showrunner.episodes.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture is one mistake in an otherwise valid channel, beside the diagnostics it must give.
 *
 * <p>{@code x.yaml} is an episode of the show Klustered, {@code x.person.yaml} a person and so on, a folder {@code x}
 * lays its files over the channel's and takes away those that it has as {@code .deleted}. After a deliberate change of
 * wording run with {@code -Dfixtures.record=true} and review the difference.
 */
class InvalidFixturesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path FIXTURES = RESOURCES.resolve("invalid");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /**
     * Rules whose breach is not in what files say: of size and history, what only composing one episode tells, and what
     * only those know who have the breaks at hand.
     */
    private static final Set<String> NOT_IN_A_FILE =
            Set.of("too-many-files", "not-a-regular-file", "older-version", "no-airtime", "unknown-break");

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files
                    .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void a_mistake_is_found_where_it_stands(Path fixture) throws IOException {
        String found = report(diagnostics(fixture));
        Path expected = FIXTURES.resolve(name(fixture) + ".expected");
        if (Boolean.getBoolean("fixtures.record")) {
            Files.writeString(expected, found);
        }
        assertThat(expected).content().isEqualTo(found);
    }

    @Test
    void the_channel_around_the_mistakes_has_none() throws IOException {
        Reading reading = read(FolderFiles.of(RESOURCES.resolve("channel")));

        assertThat(Validation.of(reading).diagnostics()).isEmpty();
        assertThat(reading.catalogue()).isPresent();
    }

    @Test
    void every_rule_has_a_fixture() throws IOException {
        Set<String> unbroken = new TreeSet<>();
        // Drawings are read, and broken in every way, by the module that paints them.
        Rules.groups().stream()
                .filter(group -> !group.title().equals("Drawings"))
                .forEach(group -> group.rules().stream().map(Rule::id).forEach(unbroken::add));
        unbroken.removeAll(NOT_IN_A_FILE);
        for (Path fixture : fixtures().toList()) {
            diagnostics(fixture).forEach(diagnostic -> unbroken.remove(diagnostic.rule()));
        }

        assertThat(unbroken).isEmpty();
    }

    @Test
    void every_diagnostic_ends_with_a_remedy_and_names_a_known_rule() throws IOException {
        for (Path fixture : fixtures().toList()) {
            assertThat(diagnostics(fixture)).as(fixture.toString()).isNotEmpty().allSatisfy(diagnostic -> {
                assertThat(diagnostic.remedy()).isNotBlank();
                assertThat(diagnostic.message()).isNotBlank();
                assertThat(Rules.find(diagnostic.rule())).isNotNull();
            });
        }
    }

    private static String report(List<Diagnostic> diagnostics) throws IOException {
        StringBuilder text = new StringBuilder();
        new TextReport(Palette.PLAIN).write(diagnostics, SourceText.NONE, text);
        return text.toString();
    }

    private static List<Diagnostic> diagnostics(Path fixture) throws IOException {
        MemoryFiles files = MemoryFiles.over(FolderFiles.of(RESOURCES.resolve("channel")));
        if (Files.isDirectory(fixture)) {
            FolderFiles own = FolderFiles.of(fixture);
            for (ChannelFiles.ChannelFile file : own.list()) {
                if (file.path().endsWith(".deleted")) {
                    files.without(file.path().substring(0, file.path().length() - ".deleted".length()));
                } else {
                    files.with(file.path(), own.read(file, file.size()));
                }
            }
        } else {
            files.with(path(fixture), Files.readAllBytes(fixture));
        }
        return Validation.of(read(files)).diagnostics();
    }

    private static Reading read(ChannelFiles files) {
        return new CatalogueReader(InstantSource.fixed(NOW)).read(files, new Revision("0".repeat(40)));
    }

    private static String path(Path fixture) {
        String name = name(fixture);
        int dot = name.indexOf('.');
        String mistake = dot < 0 ? name : name.substring(0, dot);
        return switch (dot < 0 ? "episode" : name.substring(dot + 1)) {
            case "channel" -> "channel.yaml";
            case "show" -> "shows/" + mistake + ".yaml";
            case "person" -> "people/" + mistake + ".yaml";
            case "technology" -> "technologies/" + mistake + ".yaml";
            case "sponsor" -> "sponsors/" + mistake + ".yaml";
            default -> "episodes/klustered/" + mistake + ".yaml";
        };
    }

    private static String name(Path fixture) {
        return fixture.getFileName().toString().replaceFirst("\\.yaml$", "");
    }
}
