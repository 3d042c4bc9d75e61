package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while published videos are rewritten: told in clear words, nothing lost, nothing written twice. */
class RewriteInTroubleTest {
    private static final int EPISODES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Channel channel;

    @BeforeEach
    void an_archive_that_names_a_guest() throws IOException {
        channel = Channel.open(folder.resolve("home"));
        channel.awaitStart();
        channel.write("shows/archive.yaml", "name: Archive\nblocks: [intro, guests]\n");
        person("Writes compilers.");
        for (int number = 1; number <= EPISODES; number++) {
            channel.write(
                    "episodes/archive/part-" + number + ".yaml",
                    "title: Part %d%nairtime: %s%nguests: [ada]%nyoutube:%n  id: %s%n"
                            .formatted(number, Channel.airtime(-2 - number), id(number)));
        }
        Path settings = channel.folder().resolve("channel.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("videos: 25", "videos: 1000")
                        .replace("percent: 50", "percent: 100"));
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

    private void person(String bio) {
        channel.write("people/ada.yaml", "name: Ada Quill\nbio: " + bio + "\n");
    }

    private void publish() throws IOException {
        Catalogue catalogue = new CatalogueReader(InstantSource.system())
                .read(FolderFiles.of(channel.folder()), new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
        Composer composer = new Composer(ThumbnailRenderer.VERSION);
        ArrayNode videos = JSON.createArrayNode();
        for (int number = 1; number <= EPISODES; number++) {
            if (composer.compose(catalogue, new EpisodeId("archive", "part-" + number))
                    instanceof Composition.Composed composed) {
                videos.add(Recording.of(composed.desired(), id(number)));
            }
        }
        emulator("videos", JSON.writeValueAsString(videos));
    }

    private void emulator(String what, String body) {
        assertThat(Channel.post(channel.studio().youtube().uri().resolve("/emulator/" + what), body))
                .isEqualTo(200);
    }

    private void scan() {
        assertThat(Channel.post(channel.studio().dashboard().resolve("/api/rewrites/scan"), ""))
                .isEqualTo(200);
    }

    private String description(int number) {
        return Objects.requireNonNull(YouTubeBroadcasts.connect(
                                YouTubeConnection.local(
                                        channel.studio().youtube().uri()),
                                CallLedger.NONE,
                                InstantSource.system())
                        .published()
                        .read(List.of(id(number)))
                        .get(id(number)))
                .observed()
                .description();
    }

    private int updates(long since) {
        return Collections.frequency(channel.callsSince(since), "videos.update 50");
    }

    @Test
    void a_sign_in_revoked_in_the_middle_waits_for_a_new_one_and_goes_on_where_it_was() {
        long before = channel.lastCall();
        // From the ninth on: a write whose sign-in is refused renews it and tries once more, and eight go on at once.
        emulator(
                "faults",
                IntStream.rangeClosed(9, 40)
                        .mapToObj(
                                "{\"match\": {\"method\": \"videos.update\", \"nth\": %d}, \"effect\": \"reason:authError\"}"
                                        ::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
        person("Writes interpreters.");
        JsonNode waiting = channel.awaitRewrite(channel.commit("Ada: interpreters"), "waiting");

        assertThat(waiting.path("reason").asText()).contains("showrunner login");
        assertThat(waiting.path("left").asInt()).isPositive();
        assertThat(waiting.path("findings")).as("no video is blamed").isEmpty();
        emulator("faults", "[]");
        scan();
        channel.await(
                "the rest to be written",
                () -> channel.rewrites().path("phase").asText().equals("done"));
        assertThat(updates(before)).as("each once").isEqualTo(EPISODES);
        assertThat(description(EPISODES)).contains("Writes interpreters.");
    }

    @Test
    void a_quota_gone_at_the_first_call_waits_for_midnight_in_los_angeles_and_writes_nothing() {
        emulator("quota", "{\"limit\": 1}");
        long before = channel.lastCall();
        person("Writes interpreters.");
        JsonNode waiting = channel.awaitRewrite(channel.commit("Ada: interpreters"), "waiting");

        assertThat(waiting.path("reason").asText()).contains("quota");
        assertThat(waiting.path("resumesAt").asText()).matches(".*T0[78]:00:00Z");
        assertThat(waiting.path("left").asInt()).isEqualTo(EPISODES);
        assertThat(updates(before)).isZero();
        assertThat(waiting.path("findings")).isEmpty();
        StringWriter told = new StringWriter();
        assertThat(Showrunner.commandLine()
                        .setOut(new PrintWriter(told))
                        .execute(
                                "rewrites",
                                "--dashboard",
                                channel.studio().dashboard().toString()))
                .isZero();
        assertThat(told.toString())
                .startsWith("waiting: 0 of 20 videos done, 0 written, 20 left")
                .contains("at most 1,001 to come", "goes on at ");
    }

    @Test
    void a_restart_in_the_middle_loses_nothing_and_writes_nothing_twice() {
        emulator(
                "faults",
                "[{\"match\": {\"method\": \"videos.update\", \"nth\": 9}, \"effect\": \"reason:quotaExceeded\"}]");
        long before = channel.lastCall();
        person("Writes interpreters.");
        String revision = channel.commit("Ada: interpreters");
        channel.awaitRewrite(revision, "waiting");
        int written = updates(before);
        assertThat(written).isBetween(1, EPISODES - 1);

        channel.restart();

        channel.awaitRewritten(revision);
        assertThat(updates(before)).as("each once, before or after").isEqualTo(EPISODES);
        assertThat(description(1)).contains("Writes interpreters.");
        assertThat(description(EPISODES)).contains("Writes interpreters.");
    }

    @Test
    void a_person_deleted_while_named_leaves_the_texts_and_is_told_at_every_file_that_names_them() {
        channel.delete("people/ada.yaml");
        channel.awaitRewritten(channel.commit("Ada leaves"));

        assertThat(description(3)).doesNotContain("Ada Quill").contains("showrunner: archive/part-3");
        JsonNode told = channel.status().path("diagnostics");
        assertThat(told.findValuesAsText("rule"))
                .filteredOn("unknown-person"::equals)
                .hasSize(EPISODES);
        person("Writes compilers.");
        channel.awaitRewritten(channel.commit("Ada is back"));
        assertThat(description(3)).contains("Writes compilers.");
    }

    @Test
    void templates_that_would_empty_descriptions_or_name_what_is_not_there_write_nothing_and_say_where() {
        long before = channel.lastCall();
        channel.write("shows/archive/guests.mustache", "{{#guests}}\n  {{nmae}}\n{{/guests}}\n");
        JsonNode unknown = channel.awaitRewritten(channel.commit("A slip"));

        assertThat(updates(before)).isZero();
        assertThat(unknown.path("findings")).hasSize(EPISODES);
        assertThat(unknown.at("/findings/0/reason").asText())
                .startsWith("shows/archive/guests.mustache:2:")
                .contains("nmae");

        channel.delete("shows/archive/guests.mustache");
        channel.write("shows/archive.yaml", "name: Archive\nblocks: [timeline]\n");
        JsonNode empty = channel.awaitRewritten(channel.commit("A timeline alone"));

        assertThat(updates(before)).isZero();
        assertThat(empty.at("/findings/0/reason").asText()).contains("the description would be empty");
        assertThat(description(3)).contains("Writes compilers.");
    }
}
