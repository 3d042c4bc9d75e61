package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Observed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code git commit} to YouTube and back, all real: Git, Temporal, Google's client, the dashboard. */
class CommitBecomesEventTest {
    @TempDir
    private static Path folder;

    private static Channel channel;

    @BeforeAll
    static void open() throws IOException {
        channel = Channel.open(folder.resolve("home"));
        channel.awaitStart();
    }

    @AfterAll
    static void close() {
        channel.close();
    }

    private static EpisodeId id(String slug) {
        return new EpisodeId("red-by-design", slug);
    }

    private static String file(EpisodeId id) {
        return "episodes/" + id + ".yaml";
    }

    private static EpisodeId schedule(String slug) {
        EpisodeId id = id(slug);
        channel.write(file(id), episode("A Test of Nerves", 20));
        channel.commit("A new episode");
        channel.awaitSync(id, "Synced");
        return id;
    }

    private static String episode(String title, int days) {
        return """
                title: %s
                airtime: %s
                guests: [kenji-morrow]
                technologies: [dns]
                youtube:
                  tags: [nerves]
                """.formatted(title, Channel.airtime(days));
    }

    @Test
    void a_committed_episode_is_scheduled_with_its_texts_its_stream_its_thumbnail_and_its_playlist() {
        EpisodeId id = schedule("scheduled");

        Observed video = channel.video(id).orElseThrow();
        assertThat(video.title()).contains("A Test of Nerves");
        assertThat(video.description()).contains("Kenji Morrow").contains("DNS").endsWith("showrunner: " + id);
        assertThat(video.tags()).contains("nerves");
        assertThat(video.start())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC)
                        .plusDays(20)
                        .atTime(18, 0)
                        .atZone(ZoneId.of("Europe/London"))
                        .toInstant());
        assertThat(video.streamId()).isNotNull();
        assertThat(channel.youtube().thumbnail(video.videoId())).isPresent();
    }

    @Test
    void a_file_is_tried_on_the_playground_without_being_committed() {
        channel.awaitCalm();
        long before = channel.lastCall();

        String page = channel.tryOut("red-by-design", "tried", episode("Tried & <b>not</b> committed", 21));
        String mistaken = channel.tryOut("red-by-design", "tried", "title: Tried\nairtim: tomorrow\n");

        assertThat(page)
                .contains(
                        "episodes/red-by-design/tried.yaml",
                        "Tried &amp; ‹b›not‹/b› committed | Red by Design",
                        "src=\"data:image/",
                        "Kenji Morrow",
                        "The episode has no event yet")
                .doesNotContain("<b>");
        assertThat(mistaken).contains("2:1", "airtim").doesNotContain("As viewers would see it");
        assertThat(channel.writesSince(before)).isEmpty();
        assertThat(channel.episode(id("tried"))).isNull();
    }

    @Test
    void a_new_episode_costs_no_more_writes_than_it_needs() {
        long before = channel.lastCall();
        schedule("thrifty");

        // Texts of its siblings name it too; what is counted is what only a new event needs.
        List<String> writes = channel.writesSince(before).stream()
                .filter(call -> !call.equals("videos.update"))
                .toList();
        assertThat(writes)
                .containsExactlyInAnyOrder(
                        "liveBroadcasts.insert", "liveBroadcasts.bind", "thumbnails.set", "playlistItems.insert");
    }

    @Test
    void a_changed_title_and_a_moved_airtime_reach_the_same_event() {
        EpisodeId id = schedule("moved");
        String videoId = channel.marked(id).orElseThrow().videoId();

        channel.write(file(id), episode("A Test of Patience", 22));
        channel.commit("Moved and renamed");

        channel.awaitVideo(
                id,
                video -> video.title().contains("A Test of Patience")
                        && video.videoId().equals(videoId)
                        && LocalDate.ofInstant(video.start(), ZoneOffset.UTC)
                                .equals(LocalDate.now(ZoneOffset.UTC).plusDays(22)));
    }

    @Test
    void a_cancelled_episode_loses_its_event_and_gets_one_again_when_it_is_planned_again() {
        EpisodeId id = schedule("cancelled");

        channel.write(file(id), episode("A Test of Nerves", 20) + "status: cancelled\n");
        channel.commit("Cancelled");
        channel.await("no event", () -> channel.marked(id).isEmpty());

        channel.write(file(id), episode("A Test of Nerves", 20));
        channel.commit("Planned again");
        channel.await("a new event", () -> channel.marked(id).isPresent());
    }

    @Test
    void a_renamed_file_keeps_its_event() {
        EpisodeId id = schedule("old-name");
        EpisodeId renamed = id("new-name");
        String videoId = channel.marked(id).orElseThrow().videoId();

        channel.delete(file(id));
        channel.write(file(renamed), episode("A Test of Nerves", 20));
        channel.commit("Renamed");

        channel.await(
                "the marker of the new name",
                () -> channel.marked(renamed)
                        .filter(marked -> marked.videoId().equals(videoId))
                        .isPresent());
        assertThat(channel.marked(id)).isEmpty();
    }

    @Test
    void a_deleted_file_keeps_its_event_for_the_grace_period() {
        EpisodeId id = schedule("deleted");

        channel.delete(file(id));
        channel.commit("Deleted by mistake");
        channel.awaitSync(id, "Pending");
        assertThat(channel.marked(id)).isPresent();

        long before = channel.lastCall();
        channel.write(file(id), episode("A Test of Nerves", 20));
        channel.commit("Back again");
        channel.awaitSync(id, "Synced");
        assertThat(channel.writesSince(before)).doesNotContain("liveBroadcasts.insert", "liveBroadcasts.delete");
    }

    @Test
    void a_webhook_is_taken_with_the_secret_and_refused_without() {
        assertThat(channel.deliver("hush")).isEqualTo(202);
        assertThat(channel.deliver("a guess")).isEqualTo(401);
    }

    @Test
    void law_2_with_no_memory_the_next_reconcile_converges() {
        EpisodeId id = schedule("forgotten");
        String videoId = channel.marked(id).orElseThrow().videoId();
        channel.write(file(id), episode("A Test of Stamina", 25));

        channel.restart();
        channel.commit("Changed while nobody remembered");

        channel.awaitVideo(
                id, video -> video.videoId().equals(videoId) && video.title().contains("A Test of Stamina"));
        channel.awaitSync(id, "Synced");
    }

    @Test
    void law_3_nothing_is_written_when_nothing_differs_not_even_without_memory() {
        EpisodeId id = schedule("unchanged");
        channel.awaitCalm();
        long before = channel.lastCall();

        channel.restart();
        channel.awaitSync(id, "Synced");
        channel.write("README.md", "Something that no episode shows.\n");
        String revision = channel.commit("A note");
        channel.await("the note to be in force", () -> channel.isInForce(revision));

        assertThat(channel.writesSince(before)).isEmpty();
    }

    @Test
    void law_5_an_event_that_somebody_else_made_is_left_alone() throws Exception {
        Stranger stranger = new Stranger(channel.studio().youtube().uri());
        String videoId = stranger.schedules("Somebody else's evening");
        EpisodeId id = schedule("neighbour");

        channel.write(file(id), episode("A Test of Nerves", 20) + "status: cancelled\n");
        channel.commit("Cancelled");
        channel.await("no event", () -> channel.marked(id).isEmpty());
        channel.restart();
        channel.awaitStart();

        assertThat(channel.youtube().observe(videoId, null)).isPresent();
    }

    @Test
    void law_6_an_edit_in_studio_is_shown_and_not_overwritten() throws Exception {
        EpisodeId id = schedule("edited");
        String videoId = channel.marked(id).orElseThrow().videoId();
        new Stranger(channel.studio().youtube().uri()).retitles(videoId, "Edited by hand");

        channel.write(file(id), episode("A Test of Nerves", 20) + "tagline: Now with a tagline\n");
        channel.commit("A tagline");

        channel.awaitSync(id, "Drifted");
        assertThat(channel.video(id).orElseThrow().title()).isEqualTo("Edited by hand");
    }

    @Test
    void what_was_written_is_rendered_again_and_stands_between_the_file_and_an_edit_on_youtube() throws Exception {
        EpisodeId id = schedule("compared");
        String written = channel.video(id).orElseThrow().title();
        assertThat(channel.field(id, "title").path("state").asText()).isEqualTo("alike");
        new Stranger(channel.studio().youtube().uri())
                .retitles(channel.marked(id).orElseThrow().videoId(), "Edited by hand");

        channel.write(file(id), episode("A Test of Patience", 20));
        channel.commit("Another title");

        channel.await(
                "the title to be told from three sides",
                () -> channel.field(id, "title").path("state").asText().equals("both"));
        JsonNode title = channel.field(id, "title");
        assertThat(title.path("file").asText()).contains("A Test of Patience");
        assertThat(title.path("written").asText()).isEqualTo(written).contains("A Test of Nerves");
        assertThat(title.path("shown").asText()).isEqualTo("Edited by hand");
        assertThat(channel.field(id, "tags").path("state").asText()).isEqualTo("alike");
        assertThat(Channel.text(channel.studio().dashboard().resolve("/episodes/" + id)))
                .contains("Somebody edited it on YouTube, and the file has changed", written);
    }

    @Test
    void law_8_an_invalid_file_keeps_its_event_and_holds_nobody_up() {
        EpisodeId id = schedule("broken");
        EpisodeId other = id("another-night");

        channel.write(file(id), "title: [\n");
        channel.write(file(other), episode("Another Night", 30));
        channel.commit("One broken, one new");

        channel.awaitSync(other, "Synced");
        channel.awaitSync(id, "Blocked");
        assertThat(channel.video(id).orElseThrow().title()).contains("A Test of Nerves");
        channel.delete(file(id));
        channel.commit("Mended");
    }

    @Test
    void law_12_the_stream_key_is_on_no_page_and_in_no_answer() throws Exception {
        EpisodeId id = schedule("secret");
        String key = new Stranger(channel.studio().youtube().uri()).streamKey();

        assertThat(key).hasSizeGreaterThan(10);
        assertThat(channel.episodes().toString()).doesNotContain(key);
        assertThat(Channel.text(channel.studio().dashboard().resolve("/episodes/" + id)))
                .doesNotContain(key);
        assertThat(Channel.text(channel.studio().dashboard())).doesNotContain(key);
        assertThat(channel.log()).doesNotContain(key);
    }
}
