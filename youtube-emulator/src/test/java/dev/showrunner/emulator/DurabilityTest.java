package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.services.youtube.YouTube;
import dev.showrunner.emulator.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is still there after a restart, a kill, a torn line. */
class DurabilityTest {
    private static final Instant START = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everything_survives_a_restart() throws Exception {
        String before;
        String calls;
        byte[] picture = Pictures.png(64, 36, 1);
        String access;
        String id;
        try (YouTubeEmulator emulator = open()) {
            Local local = new Local(emulator.uri());
            YouTube youtube = GoogleClient.at(emulator.uri());
            id = GoogleClient.insert(youtube, "Kept", START).getId();
            youtube.thumbnails().set(id, GoogleClient.png(picture)).execute();
            GoogleClient.insertStream(youtube, "S");
            local.post("/emulator/quota", "{\"limit\":7777}");
            local.post("/emulator/clock", "{\"advance\":\"PT3H\"}");
            access = local.send(
                            HttpRequest.newBuilder(emulator.uri().resolve("/token"))
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "client_id=local&client_secret=local&grant_type=refresh_token&refresh_token=local")))
                    .json()
                    .path("access_token")
                    .asText();
            calls = local.get("/emulator/calls").text();
            before = state(local, emulator);
        }
        try (YouTubeEmulator emulator = open()) {
            Local local = new Local(emulator.uri());
            assertThat(state(local, emulator)).isEqualTo(before);
            assertThat(local.get("/emulator/calls").text()).isEqualTo(calls);
            assertThat(emulator.quota().limit()).isEqualTo(7777);
            assertThat(local.get("/emulator/clock").json().path("ahead").asText())
                    .isEqualTo("PT3H");
            assertThat(local.get("/vi/" + id + "/default.jpg").raw().body()).isEqualTo(picture);
            assertThat(local.send(HttpRequest.newBuilder(
                                            emulator.uri().resolve("/youtube/v3/channels?part=id&mine=true"))
                                    .header("Authorization", "Bearer " + access))
                            .status())
                    .isEqualTo(200);
            long last = emulator.calls().getLast().seq();
            assertThat(emulator.calls()).hasSize((int) last);
        }
    }

    @Test
    void what_was_answered_outlives_a_kill() throws Exception {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < 3; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            KilledEmulator.class.getName(),
                            data().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out = process.inputReader()) {
                URI uri = URI.create(String.valueOf(out.readLine()));
                writeUntilDead(uri, process, answered);
            }
            process.waitFor();
        }
        assertThat(answered).hasSizeGreaterThan(30);
        try (YouTubeEmulator emulator = open()) {
            for (String id : answered) {
                JsonNode video = new Local(emulator.uri())
                        .get("/youtube/v3/videos?part=contentDetails&id=" + id)
                        .json()
                        .at("/items/0");
                assertThat(video.at("/contentDetails/hasCustomThumbnail").asBoolean())
                        .as(id)
                        .isTrue();
            }
        }
    }

    @Test
    void a_torn_last_line_is_dropped_and_all_before_it_kept() throws Exception {
        String first;
        try (YouTubeEmulator emulator = open()) {
            first = GoogleClient.insert(GoogleClient.at(emulator.uri()), "First", START)
                    .getId();
        }
        byte[] whole = Files.readAllBytes(data());
        long lines = Files.readAllLines(data()).size();
        assertThat(lines).isGreaterThan(2);
        for (int cut : new int[] {1, 2, 40}) {
            Files.write(data(), Arrays.copyOf(whole, whole.length - cut));
            try (YouTubeEmulator emulator = open()) {
                assertThat(emulator.calls()).isNotNull();
                GoogleClient.insert(GoogleClient.at(emulator.uri()), "After", START);
            }
            try (YouTubeEmulator emulator = open()) {
                assertThat(titles(emulator)).contains("After");
            }
        }
        Files.write(data(), whole);
        Files.writeString(data(), "{\"at\":\"2026-", StandardOpenOption.APPEND);
        try (YouTubeEmulator emulator = open()) {
            assertThat(titles(emulator)).containsExactly("First");
            assertThat(new Local(emulator.uri())
                            .get("/youtube/v3/videos?part=id&id=" + first)
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
    }

    @Test
    void a_broken_line_in_the_middle_is_refused_with_its_place() throws Exception {
        try (YouTubeEmulator emulator = open()) {
            GoogleClient.insert(GoogleClient.at(emulator.uri()), "First", START);
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(data()));
        lines.add(1, "{broken");
        Files.write(data(), lines);

        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(data() + ":2 is not JSON")
                .hasMessageContaining("Restore the file from a copy");
    }

    @Test
    void another_kind_of_file_is_refused_and_left_alone() throws Exception {
        Files.writeString(data(), "{\"my\":\"notes\"}\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a data file of the local YouTube");
        assertThat(Files.readString(data())).isEqualTo("{\"my\":\"notes\"}\n");
    }

    @Test
    void a_second_one_on_the_same_file_is_refused() throws Exception {
        try (YouTubeEmulator first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another local YouTube is using " + data());
            assertThat(first.calls()).isEmpty();
        }
        open().close();
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_to_be() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> YouTubeEmulator.builder()
                        .data(file.resolve("youtube.json"))
                        .start())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot keep its data at " + file.resolve("youtube.json"))
                .hasMessageContaining("Choose a path that can be written");
    }

    @Test
    void a_port_in_use_is_said_to_be() throws Exception {
        try (YouTubeEmulator first = YouTubeEmulator.builder().start()) {
            int port = first.uri().getPort();
            assertThatThrownBy(() -> YouTubeEmulator.builder().port(port).start())
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("choose another one");
        }
    }

    @Test
    void pictures_that_nothing_refers_to_are_swept_away() throws Exception {
        String id;
        try (YouTubeEmulator emulator = open()) {
            YouTube youtube = GoogleClient.at(emulator.uri());
            id = GoogleClient.insert(youtube, "T", START).getId();
            youtube.thumbnails()
                    .set(id, GoogleClient.png(Pictures.png(64, 36, 1)))
                    .execute();
            youtube.thumbnails()
                    .set(id, GoogleClient.png(Pictures.png(64, 36, 2)))
                    .execute();
            assertThat(pictures()).hasSize(1);
        }
        Files.write(folder.resolve("youtube.json.thumbnails/left.behind.partial"), new byte[3]);
        try (YouTubeEmulator emulator = open()) {
            assertThat(pictures()).singleElement().asString().startsWith(id);
            GoogleClient.at(emulator.uri()).videos().delete(id).execute();
            assertThat(pictures()).isEmpty();
        }
    }

    @Test
    void a_reset_leaves_nothing() throws Exception {
        try (YouTubeEmulator emulator = open()) {
            GoogleClient.insert(GoogleClient.at(emulator.uri()), "T", START);
            new Local(emulator.uri()).post("/emulator/reset", "");
            assertThat(titles(emulator)).isEmpty();
        }
        try (YouTubeEmulator emulator = open()) {
            assertThat(titles(emulator)).isEmpty();
            assertThat(emulator.quota().used()).isZero();
        }
    }

    private void writeUntilDead(URI uri, Process process, Queue<String> answered) throws Exception {
        CountDownLatch enough = new CountDownLatch(15);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int writer = i;
                running.add(writers.submit(() -> write(uri, writer, answered, enough)));
            }
            enough.await();
            process.destroyForcibly();
            for (Future<Integer> writer : running) {
                writer.get();
            }
        }
    }

    /** Schedules events with thumbnails until the other side is gone, which is how this ends. */
    private static int write(URI uri, int writer, Queue<String> answered, CountDownLatch enough) throws Exception {
        Local local = new Local(uri);
        byte[] picture = Pictures.png(64, 36, writer);
        local.post("/emulator/quota", "{\"limit\":1000000}");
        for (int written = 0; ; written++) {
            try {
                String id = local.post("/youtube/v3/liveBroadcasts?part=snippet,status", body())
                        .json()
                        .path("id")
                        .asText();
                local.send(local.request("/upload/youtube/v3/thumbnails/set?videoId=" + id)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
                answered.add(id);
                enough.countDown();
            } catch (IOException killed) {
                return written;
            }
        }
    }

    private static String body() {
        ObjectNode body = Json.object();
        body.putObject("snippet").put("title", "T").put("scheduledStartTime", START.toString());
        body.putObject("status").put("privacyStatus", "public");
        return body.toString();
    }

    private YouTubeEmulator open() throws IOException {
        return YouTubeEmulator.builder().data(data()).start();
    }

    private Path data() {
        return folder.resolve("youtube.json");
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("youtube.json.thumbnails"))) {
            return files.map(Path::getFileName).toList();
        }
    }

    private static String state(Local local, YouTubeEmulator emulator) throws Exception {
        String quota = local.get("/emulator/quota").text();
        return new String(
                        (local.get("/emulator/videos").text() + quota).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8)
                .replace(emulator.uri().toString(), "/");
    }

    private static List<String> titles(YouTubeEmulator emulator) throws Exception {
        return new Local(emulator.uri())
                .get("/emulator/videos")
                .json()
                .path("items")
                .findValuesAsText("title");
    }
}
