package dev.showrunner.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.Showrunner;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanCommandTest {
    private static final String EPISODE = "episodes/klustered/42.yaml";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private LocalChannel channel;

    @BeforeEach
    void a_channel() throws Exception {
        channel = new LocalChannel(folder);
        channel.write("channel.yaml", "name: Ada's Academy\nzone: Europe/London\n")
                .write("shows/klustered.yaml", "name: Klustered\nplaylist: Klustered, all of it\n")
                .write("people/ada.yaml", "name: Ada Lovelace\nbio: Writes about engines.\ngithub: ada\n")
                .write(EPISODE, "title: One\nairtime: 2099-01-14 19:00\nguests: [ada]\n");
        channel.commit();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private int plan(String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "plan";
        arguments[1] = channel.folder();
        arguments[2] = "--youtube";
        arguments[3] = channel.youtube().toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return channel.run(arguments);
    }

    @Test
    void a_new_episode_is_made_at_the_price_of_its_calls() throws Exception {
        assertThat(plan()).isZero();
        assertThat(channel.out())
                .contains("+ klustered/42  One  Wed 14 Jan 2099 19:00 GMT · 201 units")
                .contains("      + showrunner: klustered/42")
                .contains("    playlist  added to Klustered, all of it")
                .endsWith("1 to create, 0 to update, 0 to cancel · 201 of 7,000 units left today, done in 1 day\n");
        assertThat(channel.get("/emulator/calls").toString())
                .as("a plan only reads")
                .doesNotContain("insert")
                .doesNotContain("update");
    }

    @Test
    void what_is_scheduled_already_costs_nothing() throws Exception {
        channel.write("shows/klustered.yaml", "name: Klustered\n");
        channel.commit();
        channel.schedule("klustered/42");

        assertThat(plan()).isZero();
        assertThat(channel.out())
                .isEqualTo("0 to create, 0 to update, 0 to cancel · 0 of 7,000 units left today, done in 1 day\n");
    }

    @Test
    void a_change_not_yet_committed_is_planned_line_by_line() throws Exception {
        channel.write("shows/klustered.yaml", "name: Klustered\n");
        channel.commit();
        String id = channel.schedule("klustered/42");
        channel.write("people/ada.yaml", "name: Ada Lovelace\nbio: Writes about looms.\ngithub: ada\n");

        assertThat(plan()).isZero();
        assertThat(channel.out())
                .contains("~ klustered/42  One  https://youtu.be/" + id)
                .contains("      - Writes about engines.\n      + Writes about looms.\n")
                .doesNotContain("thumbnail")
                .endsWith("0 to create, 1 to update, 0 to cancel · 51 of 7,000 units left today, done in 1 day\n");
    }

    @Test
    void a_thumbnail_names_the_inputs_that_changed_and_is_drawn() throws Exception {
        channel.write("shows/klustered.yaml", "name: Klustered\n");
        channel.commit();
        channel.schedule("klustered/42");
        channel.write(EPISODE, "title: Two\ntagline: New\nairtime: 2099-01-14 19:00\nguests: [ada]\n");
        Path sheet = elsewhere.resolve("sheet.jpg");

        assertThat(plan("--thumbnails", sheet.toString())).isZero();
        assertThat(channel.out())
                .contains("      - One\n      + Two\n")
                .contains("thumbnail  redrawn: the title, the tagline\n");
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(488);
    }

    @Test
    void a_renamed_file_keeps_its_event() throws Exception {
        channel.write("shows/klustered.yaml", "name: Klustered\n");
        channel.commit();
        channel.schedule("klustered/42");
        Files.move(folder.resolve(EPISODE), folder.resolve("episodes/klustered/the-answer.yaml"));

        assertThat(plan()).isZero();
        assertThat(channel.out())
                .contains("~ klustered/the-answer")
                .contains("      - showrunner: klustered/42\n      + showrunner: klustered/the-answer\n")
                .contains("0 to create, 1 to update, 0 to cancel");
    }

    @Test
    void an_episode_that_is_cancelled_or_gone_loses_its_event() throws Exception {
        channel.schedule("klustered/42");
        channel.write(EPISODE, "title: One\nairtime: 2099-01-14 19:00\nstatus: cancelled\n");
        assertThat(plan()).isZero();
        assertThat(channel.out()).contains("- klustered/42").contains("1 to cancel · 50 of");

        channel.remove(EPISODE);
        assertThat(plan()).isZero();
        assertThat(channel.out()).contains("- klustered/42").contains("1 to cancel · 50 of");
    }

    @Test
    void somebody_elses_edit_waits_for_a_person() throws Exception {
        channel.write("shows/klustered.yaml", "name: Klustered\n");
        channel.commit();
        String id = channel.schedule("klustered/42");
        channel.retitle(id, "Not \u001b[2Jours");

        assertThat(plan()).isEqualTo(Showrunner.FINDINGS);
        assertThat(channel.out())
                .contains("! klustered/42")
                .contains("somebody else edited the title; it stays as it is")
                .contains("      - Not \uFFFD[2Jours\n      + One\n")
                .contains("1 event is left as it is");
    }

    @Test
    void a_commit_is_planned_against_what_its_parent_showed() throws Exception {
        channel.write("shows/klustered.yaml", "name: Klustered\n");
        channel.commit();
        channel.schedule("klustered/42");
        channel.write(EPISODE, "title: Two\nairtime: 2099-01-14 19:00\nguests: [ada]\n");
        channel.commit();

        assertThat(plan("--revision", "HEAD", "--json")).isZero();
        JsonNode change = channel.json().path("changes").path(0);
        assertThat(change.path("kind").asText()).isEqualTo("update");
        assertThat(change.path("fields").findValuesAsText("field")).contains("title", "thumbnail");
        assertThat(channel.json().path("summary").path("units").asInt()).isEqualTo(101);
    }

    @Test
    void a_snapshot_gives_the_same_plan_where_there_is_neither_network_nor_sign_in() throws Exception {
        channel.schedule("klustered/42");
        channel.write(EPISODE, "title: Two\nairtime: 2099-01-14 19:00\nguests: [ada]\n");
        String file = elsewhere.resolve("youtube.json").toString();
        assertThat(plan("--write-snapshot", file)).isZero();
        String told = channel.out();
        assertThat(told).contains("~ klustered/42");

        assertThat(channel.run("plan", channel.folder(), "--snapshot", file, "--home", elsewhere.toString()))
                .isZero();
        assertThat(channel.out()).isEqualTo(told);
    }

    @Test
    void a_snapshot_leaves_out_what_the_public_does_not_see() throws Exception {
        channel.publish(new ObjectMapper().readTree("""
                        [{"id": "aaaaaaaaaaa", "snippet": {"title": "Shown", "description": ""},
                          "status": {"privacyStatus": "public"}},
                         {"id": "bbbbbbbbbbb", "snippet": {"title": "Hidden", "description": ""},
                          "status": {"privacyStatus": "private"}}]
                        """));
        Path file = elsewhere.resolve("youtube.json");

        plan("--write-snapshot", file.toString());

        assertThat(file).content().contains("Shown").doesNotContain("Hidden").doesNotContain("bbbbbbbbbbb");
    }

    @Test
    void a_snapshot_that_is_none_is_said_to_be_none() throws Exception {
        Path file = elsewhere.resolve("youtube.json");
        assertThat(channel.run("plan", channel.folder(), "--snapshot", file.toString()))
                .isEqualTo(Showrunner.FAILED);
        assertThat(channel.err()).contains("There is no snapshot");

        Files.writeString(file, "{\"format\": 1, \"taken\": 7}");
        assertThat(channel.run("plan", channel.folder(), "--snapshot", file.toString()))
                .isEqualTo(Showrunner.FAILED);
        assertThat(channel.err()).contains("is not a snapshot").doesNotContain("Exception");
    }

    @Test
    void errors_in_files_are_told_and_the_rest_is_planned() throws Exception {
        channel.write("episodes/klustered/43.yaml", "title: Broken\nairtime: tomorrow\n");

        assertThat(plan()).isEqualTo(Showrunner.FINDINGS);
        assertThat(channel.out()).contains("1 to create");
        assertThat(channel.err()).contains("1 error was found");
    }

    @Test
    void a_folder_without_a_repository_is_planned_without_a_past(@TempDir Path bare) throws Exception {
        Files.writeString(bare.resolve("channel.yaml"), "name: Ada's Academy\nzone: Europe/London\n");

        assertThat(channel.run(
                        "plan", bare.toString(), "--youtube", channel.youtube().toString()))
                .isZero();
        assertThat(channel.err()).contains("Earlier texts and thumbnails are not known");
    }

    @Test
    void a_place_to_compare_with_that_does_not_exist_is_a_mistake_of_usage() {
        assertThat(plan("--against", "vimeo")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(channel.err()).contains("youtube, snapshot");
    }
}
