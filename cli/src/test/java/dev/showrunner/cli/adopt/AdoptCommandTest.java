package dev.showrunner.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.cli.plan.LocalChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT =
            "Ada repairs DNS.   \n\n\n🕰 Timeline\n\n00:00 - Hello\n04:10 - The repair\n52:00 - Questions\n\nhttps://github.com/ada ";
    private static final String NOTHING =
            "0 to create, 0 to update, 0 to cancel · 0 of 7,000 units left today, done in 1 day\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private LocalChannel channel;

    @BeforeEach
    void a_channel_with_published_videos() throws Exception {
        channel = new LocalChannel(folder);
        channel.write("channel.yaml", "name: Ada's Academy\nzone: Europe/London\nhashtags: [Academy]\n")
                .write(
                        "shows/klustered.yaml",
                        "name: Klustered\ntitle: \"{{title}} | Klustered\"\nyoutube: {tags: [klustered]}\n")
                .write("people/ada.yaml", "name: Ada\ngithub: ada\n");
        channel.commit();
        ArrayNode videos = JSON.createArrayNode();
        for (int i = 0; i < 60; i++) {
            videos.add(video("video%06d".formatted(i), "Episode " + i, TEXT + i));
        }
        channel.publish(videos);
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private static ObjectNode video(String id, String title, String description) {
        ObjectNode video = JSON.createObjectNode().put("id", id);
        ObjectNode snippet = video.putObject("snippet")
                .put("title", title)
                .put("description", description)
                .put("categoryId", "27")
                .put("publishedAt", "2021-03-04T19:00:00Z");
        snippet.putArray("tags").add("dns").add("on call");
        video.putObject("status").put("privacyStatus", "public").put("selfDeclaredMadeForKids", false);
        video.putObject("liveStreamingDetails").put("actualStartTime", "2021-03-04T19:02:11Z");
        return video;
    }

    private int adopt(String... more) {
        return run("adopt", more);
    }

    private int run(String command, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = command;
        arguments[1] = channel.folder();
        arguments[2] = "--youtube";
        arguments[3] = channel.youtube().toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return channel.run(arguments);
    }

    @Test
    void a_whole_channel_is_adopted_by_its_uploads_and_the_plan_stays_empty() throws Exception {
        assertThat(adopt()).isZero();

        assertThat(channel.out())
                .contains("> episodes/klustered/episode-7.yaml  https://youtu.be/video000007  Episode 7")
                .contains("    links to: guests: [ada]")
                .endsWith("60 files written, 0 videos have one already.\n");
        assertThat(calls()).doesNotContain("search").contains("playlistItems.list");
        assertThat(channel.run("validate", "--strict", channel.folder())).isZero();
        assertThat(run("plan")).isZero();
        assertThat(channel.out()).isEqualTo(NOTHING);

        assertThat(adopt()).isZero();
        assertThat(channel.out()).isEqualTo("0 files written, 60 videos have one already.\n");
    }

    @Test
    void adopted_videos_are_managed_one_at_a_time_or_all_and_still_nothing_changes() throws Exception {
        adopt();
        assertThat(adopt("--manage", "klustered/episode-7", "video000008")).isZero();
        assertThat(folder.resolve("episodes/klustered/episode-7.yaml"))
                .content()
                .doesNotContain("managed");
        assertThat(folder.resolve("episodes/klustered/episode-9.yaml"))
                .content()
                .contains("managed: false");
        assertThat(adopt("--manage-all")).isZero();
        assertThat(channel.out()).contains("58 videos are managed");

        assertThat(run("plan")).isZero();
        assertThat(channel.out()).isEqualTo(NOTHING);
    }

    @Test
    void a_managed_video_follows_its_file_once_that_changes() throws Exception {
        adopt();
        adopt("--manage", "klustered/episode-7");
        channel.commit();
        Path file = folder.resolve("episodes/klustered/episode-7.yaml");
        Files.writeString(file, Files.readString(file).replace("title: Episode 7", "title: Episode seven"));

        assertThat(run("plan")).isZero();
        assertThat(channel.out())
                .contains("~ klustered/episode-7")
                .contains("      - Episode 7\n      + Episode seven\n")
                .doesNotContain("description")
                .contains("1 to update, 0 to cancel · 51 of");
    }

    @Test
    void a_description_is_composed_once_it_is_no_longer_verbatim() throws Exception {
        adopt();
        adopt("--manage-all");
        channel.commit();
        channel.write("episodes/klustered/episode-7.yaml", """
                title: Episode 7
                airtime: 2021-03-04T19:02:11Z
                guests: [ada]
                description: Ada repairs DNS.
                youtube: {id: video000007, category: 27, tags: [dns, on call]}
                """);

        assertThat(run("plan")).isZero();
        assertThat(channel.out())
                .contains("> klustered/episode-7")
                .contains("      - 04:10 - The repair\n")
                .contains("      + showrunner: klustered/episode-7\n")
                .contains("0 to create, 0 to update, 1 to adopt, 0 to cancel");
    }

    @Test
    void a_file_that_only_names_a_video_of_somebodys_does_not_take_it_over() throws Exception {
        channel.write(
                "episodes/klustered/seven.yaml",
                "title: Seven\nairtime: 2021-03-04 19:00\nyoutube: {id: video000007}\n");

        assertThat(run("plan")).isEqualTo(Showrunner.FINDINGS);
        assertThat(channel.out())
                .contains("! klustered/seven")
                .contains("was never Showrunner's, so nothing is written")
                .contains("0 to create, 0 to update, 0 to cancel · 0 of");
    }

    @Test
    void a_set_of_templates_becomes_the_shows_own() throws Exception {
        assertThat(adopt("--templates", "rawkode-2021", "--show", "klustered")).isZero();

        assertThat(folder.resolve("shows/klustered/timeline.mustache")).exists();
        assertThat(channel.out()).contains("  blocks: [intro, imprint, timeline, guests, technologies, links]");
        assertThat(adopt("--templates", "rawkode-2021", "--show", "klustered")).isEqualTo(Showrunner.FAILED);
        assertThat(channel.err()).contains("nothing lies there");
    }

    @Test
    void a_trial_writes_nothing() {
        assertThat(adopt("--dry-run")).isZero();

        assertThat(channel.out()).contains("60 files would be written");
        assertThat(folder.resolve("episodes")).doesNotExist();
    }

    @Test
    void a_snapshot_is_enough() throws Exception {
        String file = elsewhere.resolve("youtube.json").toString();
        run("plan", "--write-snapshot", file);

        assertThat(channel.run("adopt", channel.folder(), "--snapshot", file)).isZero();
        assertThat(channel.out()).endsWith("60 files written, 0 videos have one already.\n");
    }

    @Test
    void videos_that_no_show_can_be_told_of_are_left_to_a_person() throws Exception {
        channel.write("shows/other.yaml", "name: Other\n");

        assertThat(adopt()).isEqualTo(Showrunner.FINDINGS);
        assertThat(channel.out()).contains("0 files written").contains("60 without a show");
        assertThat(adopt("--show", "other")).isZero();
        assertThat(folder.resolve("episodes/other/episode-7.yaml")).exists();
        assertThat(adopt("--show", "nobody")).isEqualTo(Showrunner.FAILED);
        assertThat(channel.err()).contains("There is no show 'nobody'");
    }

    @Test
    void with_errors_in_files_nothing_is_adopted() throws Exception {
        channel.write("episodes/klustered/broken.yaml", "title: [\nyoutube: {id: video000007}\n");

        assertThat(adopt()).isEqualTo(Showrunner.FAILED);
        assertThat(channel.err()).contains("so it cannot be told which videos have a file");
        assertThat(folder.resolve("episodes/klustered/episode-7.yaml")).doesNotExist();
    }

    private String calls() throws Exception {
        JsonNode calls = channel.get("/emulator/calls");
        return calls.findValuesAsText("api").toString();
    }
}
