package dev.showrunner.episodes.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.diagnostics.AirtimeRules;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Location;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final Diagnostic GAP = AirtimeRules.AIRTIME_IN_GAP.at(
            new Location("episodes/klustered/42.yaml", 7, 11),
            "2027-03-28 01:30 does not exist in Europe/London: clocks go from 01:00 to 02:00.",
            "Write 02:30, or give an offset: 2027-03-28T01:30+00:00.");
    private static final Diagnostic UNKNOWN = ChannelRules.UNKNOWN_PERSON.at(
            new Location("shows/klustered.yaml", 2, 9), "There is no person 'adda'.", "Did you mean 'ada'?");
    private static final SourceText SOURCE = (file, line) -> Optional.ofNullable(
            Map.of(7, "  airtime: 2027-03-28 01:30", 2, "hosts: [adda]").get(line));

    private static String write(DiagnosticReport report, Diagnostic... diagnostics) throws IOException {
        StringBuilder out = new StringBuilder();
        report.write(List.of(diagnostics), SOURCE, out);
        return out.toString();
    }

    @Test
    void text_shows_the_line_and_points_at_the_place() throws IOException {
        assertThat(write(new TextReport(Palette.PLAIN), GAP, UNKNOWN)).isEqualTo("""
                episodes/klustered/42.yaml:7:11  error  airtime-in-gap
                  7 |   airtime: 2027-03-28 01:30
                    |           ^
                  2027-03-28 01:30 does not exist in Europe/London: clocks go from 01:00 to 02:00.
                  Write 02:30, or give an offset: 2027-03-28T01:30+00:00.

                shows/klustered.yaml:2:9  warning  unknown-person
                  2 | hosts: [adda]
                    |         ^
                  There is no person 'adda'.
                  Did you mean 'ada'?

                1 error and 1 warning in 2 files.
                """);
    }

    @Test
    void text_says_so_when_nothing_was_found() throws IOException {
        assertThat(write(new TextReport(Palette.PLAIN))).isEqualTo("Nothing found.\n");
    }

    @Test
    void a_long_line_is_shown_around_the_place() throws IOException {
        StringBuilder out = new StringBuilder();
        new TextReport(Palette.PLAIN)
                .write(
                        List.of(FieldRules.BAD_VALUE.at(new Location("a.yaml", 1, 501), "It is not.", "Write it.")),
                        (file, line) -> Optional.of("-".repeat(500) + "HERE" + "-".repeat(500)),
                        out);

        String[] lines = out.toString().split("\n", -1);
        assertThat(lines[1]).hasSizeLessThan(120);
        assertThat(lines[1].substring(lines[2].indexOf('^'))).startsWith("HERE");
    }

    @Test
    void a_file_cannot_speak_to_the_terminal() throws IOException {
        StringBuilder out = new StringBuilder();
        new TextReport(Palette.PLAIN)
                .write(
                        List.of(FieldRules.BAD_VALUE.at(
                                new Location("\u001b]0;evil\u0007.yaml", 1, 1), "\u001b[2Jgone\r", "\u202eback")),
                        (file, line) -> Optional.of("title: \u001b[31mred"),
                        out);

        assertThat(out.toString()).doesNotContain("\u001b", "\u0007", "\r", "\u202e");
    }

    @Test
    void only_a_terminal_sees_colours() throws IOException {
        assertThat(write(new TextReport(Palette.PLAIN), GAP)).doesNotContain("\u001b");
        assertThat(write(new TextReport(Palette.TERMINAL), GAP)).contains("\u001b[31merror\u001b[0m");
    }

    @Test
    void json_holds_each_part_by_its_name() throws IOException {
        JsonNode report = new ObjectMapper().readTree(write(new JsonReport(), GAP, UNKNOWN));

        assertThat(report.path("errors").asInt()).isEqualTo(1);
        assertThat(report.path("warnings").asInt()).isEqualTo(1);
        JsonNode first = report.path("diagnostics").path(0);
        assertThat(first.path("rule").asText()).isEqualTo("airtime-in-gap");
        assertThat(first.path("severity").asText()).isEqualTo("error");
        assertThat(first.path("file").asText()).isEqualTo("episodes/klustered/42.yaml");
        assertThat(first.path("line").asInt()).isEqualTo(7);
        assertThat(first.path("column").asInt()).isEqualTo(11);
        assertThat(first.path("remedy").asText()).startsWith("Write 02:30");
    }

    @Test
    void github_gets_one_command_a_finding() throws IOException {
        assertThat(write(new GithubReport(), GAP, UNKNOWN)).isEqualTo("""
                ::error file=episodes/klustered/42.yaml,line=7,col=11,title=airtime-in-gap::2027-03-28 01:30 does not exist \
                in Europe/London: clocks go from 01:00 to 02:00. Write 02:30, or give an offset: 2027-03-28T01:30+00:00.
                ::warning file=shows/klustered.yaml,line=2,col=9,title=unknown-person::There is no person 'adda'. Did you \
                mean 'ada'?
                """);
    }

    @Test
    void a_file_cannot_give_github_commands_of_its_own() throws IOException {
        String report = write(
                new GithubReport(),
                FieldRules.BAD_VALUE.at(
                        new Location("a,b:c%\n::set-output.yaml", 1, 1), "100%\n::stop-commands::x", "Mend it."));

        assertThat(report.lines())
                .singleElement()
                .asString()
                .startsWith("::error file=a%2Cb%3Ac%25%0A%3A%3Aset-output.yaml,");
        assertThat(report).contains("100%25%0A::stop-commands::x");
    }

    @Test
    void sarif_has_what_code_scanning_requires() throws IOException {
        Diagnostic whole =
                ChannelRules.NOT_A_CHANNEL.at(Location.of("my channel/channel.yaml"), "It is not.", "Add it.");

        JsonNode report = new ObjectMapper().readTree(write(new SarifReport(), GAP, UNKNOWN, GAP, whole));

        assertThat(report.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = report.path("runs").path(0);
        assertThat(run.path("columnKind").asText()).isEqualTo("unicodeCodePoints");
        JsonNode rules = run.path("tool").path("driver").path("rules");
        assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("Showrunner");
        assertThat(rules).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.path("shortDescription").path("text").asText()).isNotBlank();
            assertThat(rule.path("fullDescription").path("text").asText()).isNotBlank();
            assertThat(rule.path("help").path("text").asText()).isNotBlank();
            assertThat(rule.path("defaultConfiguration").path("level").asText()).isIn("error", "warning");
        });
        assertThat(run.path("results")).hasSize(4).allSatisfy(result -> {
            JsonNode rule = rules.path(result.path("ruleIndex").asInt(-1));
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level"))
                    .isEqualTo(rule.path("defaultConfiguration").path("level"));
            assertThat(result.path("message").path("text").asText()).isNotBlank();
            assertThat(place(result).path("artifactLocation").path("uriBaseId").asText())
                    .isEqualTo("%SRCROOT%");
        });
        assertThat(place(run.path("results").path(0))
                        .path("region")
                        .path("startColumn")
                        .asInt())
                .isEqualTo(11);
        JsonNode file = place(run.path("results").path(3));
        assertThat(file.path("artifactLocation").path("uri").asText()).isEqualTo("my%20channel/channel.yaml");
        assertThat(file.has("region")).isFalse();
    }

    private static JsonNode place(JsonNode result) {
        return result.path("locations").path(0).path("physicalLocation");
    }
}
