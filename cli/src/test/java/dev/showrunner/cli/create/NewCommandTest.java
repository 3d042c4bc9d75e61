package dev.showrunner.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewCommandTest {
    private static final Instant NOW = Instant.parse("2027-03-19T12:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_channel() throws IOException {
        write("channel.yaml", "name: Ada's Academy\nzone: Europe/London\n");
        write("shows/klustered.yaml", "name: Klustered\ncadence: {on: thursday, at: \"19:00\"}\n");
    }

    @Test
    void the_next_slot_becomes_a_draft_by_the_clocks_of_the_show() throws IOException {
        write("episodes/klustered/one.yaml", "title: One\nairtime: 2027-03-25 19:00\n");

        assertThat(run("klustered", folder.toString())).isZero();

        assertThat(folder.resolve("episodes/klustered/2027-04-01.yaml"))
                .content()
                .isEqualTo("title: \"Klustered, 1 April 2027\"\nairtime: 2027-04-01 19:00\nstatus: draft\n");
    }

    @Test
    void its_instant_follows_summer_time() throws IOException {
        write("episodes/klustered/one.yaml", "title: One\nairtime: 2027-03-25 19:00\n");

        run("klustered", folder.toString(), "--json", "--title", "Who broke \"DNS\"?");

        JsonNode told = new ObjectMapper().readTree(out.toString());
        assertThat(told.path("airtime").asText()).isEqualTo("2027-04-01T19:00+01:00");
        assertThat(told.path("draft").asBoolean()).isFalse();
        assertThat(folder.resolve(told.path("file").asText()))
                .hasFileName("who-broke-dns.yaml")
                .content()
                .isEqualTo("title: \"Who broke \\\"DNS\\\"?\"\nairtime: 2027-04-01 19:00\n");
    }

    @Test
    void episodes_that_are_numbered_are_numbered_on() throws IOException {
        write("episodes/klustered/9.yaml", "title: Nine\nairtime: 2027-03-11 19:00\n");
        write("episodes/klustered/10.yaml", "title: Ten\nairtime: 2027-03-25 19:00\n");

        run("klustered", folder.toString(), "--title", "Eleven");

        assertThat(folder.resolve("episodes/klustered/11.yaml")).exists();
    }

    @Test
    void the_first_line_names_the_schema_where_there_is_one() throws IOException {
        write(".schemas/episode.json", "{}");

        run("klustered", folder.toString());

        assertThat(folder.resolve("episodes/klustered/2027-03-25.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=../../.schemas/episode.json\n");
    }

    @Test
    void a_cancelled_episode_leaves_its_slot_open_and_nothing_is_overwritten() throws IOException {
        write("episodes/klustered/2027-03-25.yaml", "title: Off\nairtime: 2027-03-25 19:00\nstatus: cancelled\n");

        assertThat(run("klustered", folder.toString())).isEqualTo(3);

        assertThat(err.toString()).contains("is there already");
        assertThat(folder.resolve("episodes/klustered/2027-03-25.yaml"))
                .content()
                .startsWith("title: Off");
    }

    @Test
    void a_show_without_a_cadence_is_told_how_to_have_one() throws IOException {
        write("shows/klustered.yaml", "name: Klustered\n");

        assertThat(run("klustered", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("does not say when it airs").contains("cadence:");
    }

    @Test
    void a_show_that_is_not_there_is_answered_with_those_that_are() {
        assertThat(run("clustered", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("There is no show 'clustered'").contains("klustered");
    }

    private int run(String... arguments) {
        return new CommandLine(new NewCommand(InstantSource.fixed(NOW)))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage() + " " + ((UserError) failure).remedy());
                    return 3;
                })
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
