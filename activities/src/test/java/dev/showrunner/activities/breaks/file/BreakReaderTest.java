package dev.showrunner.activities.breaks.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.file.BreakReader.Reading;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BreakReaderTest {
    @Test
    void a_break_is_read_with_all_its_fields() throws Exception {
        Reading reading = read("everything.yaml");

        assertThat(reading.diagnostics()).isEmpty();
        Break read = Objects.requireNonNull(reading.read());
        assertThat(read.hints()).hasSize(3);
        assertThat(read.parameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.value().isInt()).isTrue());
        assertThat(read.apply())
                .hasSize(4)
                .extracting(Operation::name)
                .containsExactly("create", "json-patch", "merge-patch", "delete");
        assertThat(read.verify()).hasSize(3);
        assertThat(read.needs().capabilities()).containsExactly("network-policy");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-operation.yaml,     break-unknown-operation, 12:16",
        "unknown-check.yaml,         break-unknown-check,     18:12",
        "cyrillic-letter.yaml,       break-not-ascii,         2:9",
        "escaped-letter.yaml,        break-not-ascii,         2:8",
        "unknown-field.yaml,         unknown-key,             5:1",
        "duplicate-key.yaml,         duplicate-key,           3:1",
        "anchor.yaml,                anchor,                  10:8",
        "two-hints.yaml,             break-three-hints,       25:3",
        "two-comparisons.yaml,       break-one-comparison,    23:9",
        "dotted-path.yaml,           break-bad-path,          23:16",
        "unknown-parameter.yaml,     break-unknown-parameter, 15:11",
        "name-and-labels.yaml,       break-unclear-target,    12:5",
        "manifest-without-name.yaml, break-unclear-target,    12:5",
        "telling-title.yaml,         break-title-tells,       2:8",
        "other-id.yaml,              break-id-is-not-the-name, 1:5",
        "nothing-verified.yaml,      break-nothing-done,      17:9",
        "octal-mode.yaml,            bad-value,               18:26",
        "bad-pattern.yaml,           break-bad-pattern,       23:41",
        "edit-without-value.yaml,    break-one-comparison,    17:9",
        "hosts-not-needed.yaml,      break-needs-hosts,       7:8",
        "relative-host-path.yaml,    break-bad-host-path,     11:11",
        "edit-of-two-kinds.yaml,     break-one-comparison,    13:9",
        "host-in-attempt.yaml,       break-unknown-operation, 15:18",
    })
    void a_mistake_refuses_the_file_and_names_its_place(String file, String rule, String place) throws Exception {
        Reading reading = read(file);

        assertThat(reading.read()).isNull();
        assertThat(reading.diagnostics())
                .extracting(
                        Diagnostic::rule, diagnostic -> diagnostic.location().toString())
                .contains(org.assertj.core.groups.Tuple.tuple(rule, file + ":" + place));
        assertThat(reading.diagnostics()).allSatisfy(diagnostic -> {
            assertThat(diagnostic.message()).endsWith(".");
            assertThat(diagnostic.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void every_break_of_the_catalogue_is_read_without_a_finding(Path file) throws Exception {
        Reading reading = BreakReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.read()).isNotNull();
    }

    @Test
    void whatever_the_bytes_the_answer_is_a_finding() {
        for (String text : List.of("", "- a", "a: [", "\t", "\u0000", "id: 1", "apply: 3\nverify: x\nneeds: []")) {
            assertThat(BreakReader.read("a.yaml", text.getBytes(UTF_8)).diagnostics())
                    .as(text)
                    .isNotEmpty();
        }
        assertThat(BreakReader.read("a.yaml", new byte[70_000]).diagnostics()).hasSize(1);
    }

    static Stream<Path> catalogue() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(BreakReader.class.getResource("/dev/showrunner/activities/breaks/catalogue"))
                        .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Reading read(String file) throws IOException {
        try (var in = BreakReaderTest.class.getResourceAsStream("/breaks/" + file)) {
            return BreakReader.read(file, Objects.requireNonNull(in, file).readAllBytes());
        }
    }
}
