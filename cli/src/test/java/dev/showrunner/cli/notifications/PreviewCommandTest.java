package dev.showrunner.cli.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.Showrunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PreviewCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        put("channel.yaml", """
                name: Ada's Academy
                zone: Europe/London
                notifications:
                  - {name: fans, kind: discord, for: audience, secret: discord-fans}
                  - {name: guests, kind: email, for: guests, secret: smtp, from: shows@ada.example}
                  - {name: studio, kind: slack, for: producer, secret: slack-studio, events: [gate-red, no-address]}
                """);
        put("shows/klustered.yaml", "name: Klustered\n");
        put("people/grace.yaml", "name: Grace\nemail: grace@example.org\n");
        put("people/alan.yaml", "name: Alan\n");
        put("episodes/klustered/42.yaml", """
                title: "*Pods* @everyone"
                airtime: 2030-01-14T19:00
                guests: [grace, alan]
                """);
    }

    @Test
    void it_shows_who_would_read_what() {
        assertThat(run("notifications", "preview", "klustered/42", folder.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("live → fans (discord)", "reminder → guests (email to grace)", "no-address → studio (slack)")
                .contains("\\*Pods\\* @everyone is live now")
                .contains("alan has no email in people/alan.yaml")
                .doesNotContain("grace@example.org", "email to alan", "live → studio");
    }

    @Test
    void it_shows_the_same_as_json() throws IOException {
        assertThat(run("notifications", "preview", "--json", "klustered/42", folder.toString()))
                .isZero();

        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all.findValuesAsText("event")).contains("scheduled", "live", "gate-red");
        assertThat(all.findValuesAsText("target")).contains("fans", "guests", "studio");
    }

    @Test
    void an_episode_that_is_not_there_is_a_failure_in_words() {
        assertThat(run("notifications", "preview", "klustered/43", folder.toString()))
                .isEqualTo(3);

        assertThat(err.toString()).contains("The channel has no episode klustered/43");
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... words) {
        CommandLine line = Showrunner.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
