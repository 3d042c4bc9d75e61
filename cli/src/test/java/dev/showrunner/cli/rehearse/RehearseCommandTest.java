package dev.showrunner.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.Showrunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RehearseCommandTest {
    @TempDir
    private Path folder;

    private Path channel;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void channel() throws IOException {
        channel = folder.resolve("channel");
        put("channel.yaml", "name: Night School\nzone: Europe/London\n");
        put("shows/repair.yaml", "name: Repair Hour\ngoLive: auto\n");
        put("shows/talk.yaml", "name: Talk\ngoLive: manual\n");
        put("people/jane.yaml", "name: Jane <script>alert(1)</script> Doe\n");
        put("episodes/repair/42.yaml", """
                title: Two clusters
                airtime: 2031-06-12 19:00
                duration: 90m
                guests: [jane]
                clusters:
                  count: 2
                  provider: control-plane
                  breaks: [deployment-paused]
                """);
        put("episodes/talk/7.yaml", """
                title: By hand
                airtime: 2031-06-13 20:00
                duration: 45m
                """);
    }

    @Test
    void an_episode_is_played_from_its_commit_to_its_statistics() throws IOException {
        Path report = folder.resolve("report.html");

        int exit = run("repair/42", "--report", report.toString());

        assertThat(exit).as(out + "\n" + err).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "Scheduled the event",
                        "Drew and uploaded the thumbnail",
                        "The guests are confirmed",
                        "Cluster 1: Ordered",
                        "Broken, and the organiser's way in is alive",
                        "Encoder     Sends",
                        "Asked YouTube to go live",
                        "Chapter: Half-time",
                        "Asked YouTube to end the event",
                        "Destroyed: nothing of it is left",
                        "Wrap-up",
                        "Fri 13 Jun 20:30:00  Showrunner  Read what YouTube counts",
                        "Thu 19 Jun 20:30:00  Showrunner  Read what YouTube counts",
                        "ok   repair/42")
                .contains("liveBroadcasts.insert", "All of it airs as planned.");
        assertThat(report)
                .content()
                .contains("Safe to air", "Cluster 2", "Asked YouTube to go live")
                .doesNotContain("<script", "http://", "https://", "src=", "href=");
    }

    @Test
    void what_goes_wrong_turns_gates_red_and_is_told() throws IOException {
        Path report = folder.resolve("report.html");

        int exit = run(
                "repair/42",
                "--json",
                "--report",
                report.toString(),
                "--fault=encoder-late",
                "--fault=guest-drops",
                "--fault=break-fails");

        assertThat(exit).as(err.toString()).isEqualTo(Showrunner.FINDINGS);
        JsonNode episode =
                new ObjectMapper().readTree(out.toString()).path("episodes").path(0);
        assertThat(StreamSupport.stream(episode.path("gates").spliterator(), false)
                        .filter(gate -> gate.path("state").asText().equals("red"))
                        .map(gate -> gate.path("id").asText()))
                .contains("guests", "cluster-1", "cluster-2", "encoder");
        assertThat(report)
                .content()
                .contains("Not safe to air", "Jane &lt;script&gt;alert(1)&lt;/script&gt; Doe")
                .doesNotContain("<script");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void a_guest_who_had_confirmed_drops_out_and_the_gate_says_who() {
        int exit = run("repair/42", "--fault", "guest-drops");

        assertThat(exit).as(err.toString()).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .containsSubsequence(
                        "The guests are confirmed",
                        "17:00:00  Producer    A guest drops out: Jane",
                        "RED  repair/42",
                        "Guests is red at the airtime: Not confirmed: Jane");
    }

    @Test
    void an_episode_whose_file_cannot_be_used_does_not_pass_unseen() throws IOException {
        Files.writeString(channel.resolve("episodes/talk/9.yaml"), "title: [Nine\n");

        int exit = run("--all");

        assertThat(exit).as(err.toString()).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .contains("ok   repair/42", "RED  talk/9", "Its file cannot be used, so it was not rehearsed")
                .contains("1 would not air as planned");
    }

    @Test
    void several_episodes_share_one_channel_one_day_and_one_budget() {
        int exit = run("--all");

        assertThat(exit).as(out + "\n" + err).isZero();
        assertThat(out.toString())
                .contains("ok   repair/42", "ok   talk/7", "2 episodes in ")
                .doesNotContain("Asked YouTube to go live");
    }

    @Test
    void of_several_episodes_everything_is_told_when_asked_for() {
        int exit = run("--all", "--verbose");

        assertThat(exit).as(out + "\n" + err).isZero();
        assertThat(out.toString())
                .containsPattern("\nrepair/42  \\w+ 12 Jun 19:00:\\d\\d  Showrunner  .*Asked YouTube to go live")
                .containsPattern("\ntalk/7     \\w+ 13 Jun 20:00:\\d\\d  Producer    Go on air")
                .containsPattern("\n           \\w+ \\d\\d Jun .*  YouTube     liveBroadcasts.insert");
    }

    @Test
    void of_several_episodes_the_day_of_one_that_would_not_air_as_planned_is_told() {
        int exit = run("--all", "--fault", "guest-drops");

        assertThat(exit).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .containsSubsequence(
                        "RED  repair/42",
                        "Guests is red at the airtime",
                        "       Thu 12 Jun 17:00:00  Producer    A guest drops out: Jane",
                        "ok   talk/7")
                .doesNotContain("Go on air", "liveBroadcasts.insert");
    }

    @Test
    void without_units_nothing_goes_on_air() {
        int exit = run("talk/7", "--fault", "quota-gone");

        assertThat(exit).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .contains("The day's units are gone", "RED  talk/7", "It is never on air", "YouTube answers");
    }

    @Test
    void an_episode_that_the_channel_does_not_have_is_named() {
        assertThat(run("repair/43")).isEqualTo(Showrunner.FAILED);
        assertThat(err.toString()).contains("The channel has no usable episode repair/43");
    }

    @Test
    void either_episodes_are_named_or_all_are_meant() {
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--all", "talk/7")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rehearse", "--channel", channel.toString()));
        all.addAll(List.of(arguments));
        return Showrunner.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private void put(String path, String content) throws IOException {
        Path file = channel.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
