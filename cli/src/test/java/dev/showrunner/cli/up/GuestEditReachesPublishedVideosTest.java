package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.PublishedVideos;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Observed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A guest's details change in Git, and every description that names them follows: all real but YouTube itself. */
class GuestEditReachesPublishedVideosTest {
    private static final int EPISODES = 60;
    private static final int NAMED_IN = 40;

    @TempDir
    private Path folder;

    private Channel channel;

    @BeforeEach
    void an_archive_of_sixty_videos_of_which_forty_name_the_guest() throws IOException {
        channel = Channel.open(folder.resolve("home"));
        channel.awaitStart();
        channel.write("shows/archive.yaml", "name: Archive\nblocks: [intro, guests]\n");
        channel.write("people/ada.yaml", "name: Ada Quill\nbio: Writes compilers.\n");
        for (int number = 1; number <= EPISODES; number++) {
            String guests = number <= NAMED_IN ? "guests: [ada]\n" : "";
            channel.write(
                    "episodes/archive/part-" + number + ".yaml",
                    "title: Part %d%nairtime: %s%n%syoutube:%n  id: %s%n"
                            .formatted(number, Channel.airtime(-2 - number), guests, id(number)));
        }
        settings("videos: 25", "videos: 1000", "percent: 50", "percent: 100");
        publish();
        channel.awaitRewritten(channel.commit("The archive"));
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private static String id(int number) {
        return "archive%04d".formatted(number);
    }

    private void settings(String... replacements) throws IOException {
        Path file = channel.folder().resolve("channel.yaml");
        String text = Files.readString(file);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        Files.writeString(file, text);
    }

    /** As if Showrunner had scheduled them all. */
    private void publish() throws IOException {
        Map<EpisodeId, String> videos = new TreeMap<>();
        for (int number = 1; number <= EPISODES; number++) {
            videos.put(new EpisodeId("archive", "part-" + number), id(number));
        }
        ArrayNode recordings = Archive.recordings(channel, videos);
        recordings
                .addObject()
                .put("id", "stranger001")
                .putObject("snippet")
                .put("title", "Theirs")
                .put("description", "Typed by hand.");
        Archive.publish(channel, recordings);
    }

    private String edit(String bio) {
        channel.write("people/ada.yaml", "name: Ada Quill\nbio: " + bio + "\n");
        return channel.commit("Ada: " + bio);
    }

    private PublishedVideos youtube() {
        return YouTubeBroadcasts.connect(
                        YouTubeConnection.local(channel.studio().youtube().uri()),
                        CallLedger.NONE,
                        InstantSource.system())
                .published();
    }

    private Observed video(int number) {
        return Objects.requireNonNull(youtube().read(List.of(id(number))).get(id(number)))
                .observed();
    }

    private String description(int number) {
        return video(number).description();
    }

    @Test
    void only_the_videos_that_name_them_are_read_and_written_to_the_unit() throws IOException {
        long before = channel.lastCall();

        JsonNode rewrite = channel.awaitRewritten(edit("Writes interpreters."));

        List<String> calls = channel.callsSince(before).stream()
                .filter(call -> call.startsWith("videos."))
                .toList();
        assertThat(Collections.frequency(calls, "videos.list 1")).isEqualTo(1);
        assertThat(Collections.frequency(calls, "videos.update 50")).isEqualTo(NAMED_IN);
        assertThat(calls).hasSize(1 + NAMED_IN);
        assertThat(rewrite.path("units").asInt()).isEqualTo(1 + 50 * NAMED_IN);
        assertThat(description(1)).contains("Writes interpreters.").doesNotContain("Writes compilers.");
        assertThat(description(NAMED_IN)).contains("Writes interpreters.");
        assertThat(Files.readAllLines(channel.audit()).stream()
                        .filter(line -> line.contains("Writes compilers.") && line.contains("Writes interpreters.")))
                .as("every write keeps the text that stood there before")
                .hasSize(NAMED_IN)
                .as("and says whose commit asked for it")
                .allMatch(line -> line.contains("\"who\":\"Producer <producer@example.org>\""));

        long after = channel.lastCall();
        channel.write("people/ada.yaml", "# The same, said twice.\nname: Ada Quill\nbio: Writes interpreters.\n");
        channel.awaitRewritten(channel.commit("A comment"));
        assertThat(channel.callsSince(after)).noneMatch(call -> call.startsWith("videos."));
    }

    @Test
    void more_than_the_channel_allows_waits_for_approval() throws IOException {
        settings("videos: 1000", "videos: 25");
        channel.awaitRewritten(channel.commit("Ask above 25"));
        long before = channel.lastCall();

        String revision = edit("Writes interpreters.");
        JsonNode waiting = channel.awaitRewrite(revision, "waiting-for-approval");

        assertThat(waiting.path("reason").asText())
                .contains("40 published videos")
                .contains("25");
        assertThat(channel.callsSince(before)).noneMatch(call -> call.startsWith("videos."));
        assertThat(Channel.post(channel.studio().dashboard().resolve("/api/approvals/0000000"), ""))
                .isEqualTo(409);
        JsonNode plan = channel.plan();
        assertThat(plan.path("changes")).hasSize(NAMED_IN);
        assertThat(plan.at("/changes/0/fields/0/before").asText()).contains("Writes compilers.");
        assertThat(plan.at("/changes/0/fields/0/after").asText()).contains("Writes interpreters.");
        assertThat(channel.callsSince(before)).noneMatch(call -> call.startsWith("videos."));
        assertThat(Showrunner.commandLine()
                        .execute(
                                "approve",
                                revision.substring(0, 7),
                                "--dashboard",
                                channel.studio().dashboard().toString()))
                .isZero();
        channel.awaitRewritten(revision);
        assertThat(description(7)).contains("Writes interpreters.");
        assertThat(Files.readString(channel.audit()))
                .as("who approved stands in the audit trail")
                .contains("\"deed\":\"approved\",\"who\":\"a producer\",\"revision\":\"" + revision);
        assertThat(Channel.text(channel.studio().dashboard().resolve("/audit"))).contains("approved the rewrite");
    }

    @Test
    void what_somebody_edited_is_told_and_left_and_all_else_of_it_follows() throws IOException {
        new Stranger(channel.studio().youtube().uri()).retitles(id(3), "Part 3, the good one");

        channel.awaitRewritten(edit("Writes interpreters."));
        assertThat(description(3)).contains("Writes interpreters.");

        scan();
        awaitDrift(id(3));
        JsonNode drift = channel.rewrites().path("findings").get(0);
        assertThat(drift.path("kind").asText()).isEqualTo("drifted");
        assertThat(drift.at("/drifts/0/observed").asText()).isEqualTo("Part 3, the good one");
        assertThat(video(3).title()).isEqualTo("Part 3, the good one");

        assertThat(Channel.post(channel.studio().dashboard().resolve("/api/drift/" + id(3) + "/repair"), ""))
                .isEqualTo(200);
        channel.await(
                "the title to be as the catalogue says", () -> video(3).title().equals("Part 3"));
        assertThat(Files.readString(channel.audit())).contains("\"deed\":\"repaired\",\"who\":\"a producer\"");
    }

    @Test
    void what_somebody_edited_is_kept_by_a_commit_of_the_patch_without_a_write() throws Exception {
        new Stranger(channel.studio().youtube().uri()).retitles(id(3), "Part 3: the good one");
        scan();
        awaitDrift(id(3));
        StringWriter patch = new StringWriter();
        CommandLine showrunner = Showrunner.commandLine().setOut(new PrintWriter(patch));
        assertThat(showrunner.execute(
                        "keep",
                        id(3),
                        "--dashboard",
                        channel.studio().dashboard().toString()))
                .isZero();
        assertThat(patch.toString()).contains("-title: Part 3\n", "+title: 'Part 3: the good one'\n");

        long before = channel.lastCall();
        Path file = Files.writeString(folder.resolve("keep.patch"), patch.toString());
        Process git = new ProcessBuilder("git", "apply", file.toString())
                .directory(channel.folder().toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        JsonNode rewrite = channel.awaitRewritten(channel.commit("Keep theirs"));

        assertThat(rewrite.path("findings")).isEmpty();
        assertThat(video(3).title()).isEqualTo("Part 3: the good one");
        assertThat(channel.writesSince(before)).doesNotContain("videos.update");
        assertThat(showrunner.execute(
                        "keep",
                        id(4),
                        "--dashboard",
                        channel.studio().dashboard().toString()))
                .as("nothing was edited there")
                .isEqualTo(Showrunner.FAILED);
    }

    @Test
    void a_thumbnail_that_somebody_replaced_is_told_and_waits_for_a_word() throws IOException {
        URI root = channel.studio().youtube().uri();
        new Stranger(root).repaints(id(3), Stranger.picture());
        scan();
        awaitDrift(id(3));
        JsonNode drift = channel.rewrites().path("findings").get(0).path("drifts");
        assertThat(drift).hasSize(1);
        assertThat(drift.at("/0/field").asText()).isEqualTo("thumbnail");
        byte[] theirs = thumbnail(3);

        long before = channel.lastCall();
        channel.write(
                "episodes/archive/part-3.yaml",
                "title: The third%nairtime: %s%nyoutube:%n  id: %s%n".formatted(Channel.airtime(-5), id(3)));
        channel.awaitRewritten(channel.commit("Another title, so another design"));
        assertThat(video(3).title()).isEqualTo("The third");
        assertThat(channel.writesSince(before)).doesNotContain("thumbnails.set");
        assertThat(thumbnail(3)).as("theirs is not overwritten").isEqualTo(theirs);
        awaitDrift(id(3));

        assertThat(Channel.post(channel.studio().dashboard().resolve("/api/drift/" + id(3) + "/repair"), ""))
                .isEqualTo(200);
        channel.await("ours to be shown", () -> !Arrays.equals(thumbnail(3), theirs));
        channel.await(
                "nothing to be told any more",
                () -> channel.rewrites().path("findings").isEmpty());
        long repaired = channel.lastCall();
        String scanned = channel.rewrites().path("scannedAt").asText();
        scan();
        channel.await(
                "another look at everything",
                () -> !channel.rewrites().path("scannedAt").asText().equals(scanned));
        assertThat(channel.rewrites().path("findings")).isEmpty();
        assertThat(channel.writesSince(repaired)).as("ours is known for ours").isEmpty();
    }

    private void scan() {
        assertThat(Channel.post(channel.studio().dashboard().resolve("/api/rewrites/scan"), ""))
                .isEqualTo(200);
    }

    private void awaitDrift(String videoId) {
        channel.await(
                "the drift to be told",
                () -> channel.rewrites()
                        .path("findings")
                        .findValuesAsText("videoId")
                        .contains(videoId));
    }

    private byte[] thumbnail(int number) {
        PublishedVideos youtube = youtube();
        try {
            return youtube.picture(Objects.requireNonNull(
                            youtube.read(List.of(id(number))).get(id(number))))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_video_that_is_gone_or_was_never_ours_does_not_hold_up_the_others() {
        channel.write("episodes/archive/lost.yaml", past("Lost", "lostvideo01"));
        channel.write("episodes/archive/theirs.yaml", past("Theirs", "stranger001"));
        channel.awaitRewritten(channel.commit("Two of another kind"));

        JsonNode rewrite = channel.awaitRewritten(edit("Writes interpreters."));

        assertThat(rewrite.path("findings").findValuesAsText("kind")).containsExactlyInAnyOrder("gone", "not-ours");
        assertThat(rewrite.path("written").asInt()).isEqualTo(NAMED_IN);
    }

    private static String past(String title, String videoId) {
        return "title: %s%nairtime: %s%nguests: [ada]%nyoutube:%n  id: %s%n"
                .formatted(title, Channel.airtime(-90), videoId);
    }
}
