package dev.showrunner.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.emulator.Call;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.episodes.git.WorkingRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A real channel's program, against a local YouTube, a folder's repository and a webhook that is told. */
class ServeCommandTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern READY = Pattern.compile("Showrunner is ready: (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void what_is_committed_becomes_an_event_and_people_are_told_once() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer receiver = receiver(told);
        try (YouTubeEmulator youtube = YouTubeEmulator.builder().port(0).start()) {
            Path channel = folder.resolve("channel");
            WorkingRepository.create(channel, channel(), InstantSource.system());
            Path home = home(
                    "repository=" + channel,
                    "youtube.root=" + youtube.uri(),
                    "notify.private=true",
                    "settle=PT1S",
                    "poll=PT5S");
            secret(
                    home,
                    "automation",
                    "http://127.0.0.1:" + receiver.getAddress().getPort() + "/told");
            try (Run run = Run.of("serve", "--home", home.toString(), "--port", "0", "--temporal", "embedded")) {
                URI dashboard = run.dashboard();
                await("the first episode's event", () -> inserts(youtube) == 1);
                await(
                        "calm",
                        () -> get(dashboard.resolve("/api/episodes/talk/1")).contains("\"Synced\""));

                put(channel, "episodes/talk/2.yaml", episode("Committed Later", 21));
                commit(channel);

                await("the webhook to be told", () -> !told.isEmpty());
                await(
                        "calm",
                        () -> get(dashboard.resolve("/api/episodes/talk/2")).contains("\"Synced\""));
                assertThat(inserts(youtube)).isEqualTo(2);
                assertThat(told).hasSize(1);
                assertThat(told.getFirst()).contains("scheduled", "talk/2", "Committed Later");
                assertThat(get(dashboard.resolve("/api/outbox"))).contains("talk/2");
            }
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void without_sign_in_it_does_not_listen_to_other_machines() throws IOException {
        Path channel = folder.resolve("channel");
        WorkingRepository.create(channel, channel(), InstantSource.system());
        Path home = home("repository=" + channel, "youtube.root=http://127.0.0.1:9/", "host=0.0.0.0");

        try (Run run = Run.of("serve", "--home", home.toString(), "--port", "0", "--temporal", "embedded")) {
            assertThat(run.exit()).isEqualTo(Showrunner.FAILED);
            assertThat(run.errors()).contains("sign-in");
        }
    }

    @Test
    void a_channel_that_is_not_named_is_asked_for() throws IOException {
        Path home = home("youtube.root=http://127.0.0.1:9/");

        try (Run run = Run.of("serve", "--home", home.toString(), "--port", "0", "--temporal", "embedded")) {
            assertThat(run.exit()).isEqualTo(Showrunner.FAILED);
            assertThat(run.errors()).contains("No channel repository is configured", "SHOWRUNNER_REPOSITORY");
        }
    }

    /** The command on a thread of its own; a signal would end the tests, so it is interrupted. */
    private record Run(Thread thread, StringWriter out, StringWriter err, AtomicInteger code) implements AutoCloseable {
        static Run of(String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            AtomicInteger code = new AtomicInteger(-1);
            CommandLine command = Showrunner.commandLine();
            command.setOut(new PrintWriter(out, true));
            command.setErr(new PrintWriter(err, true));
            Thread thread = Thread.ofPlatform().name("serve").start(() -> code.set(command.execute(arguments)));
            return new Run(thread, out, err, code);
        }

        URI dashboard() {
            await("it to be ready", () -> READY.matcher(out.toString()).find() || !thread.isAlive());
            Matcher ready = READY.matcher(out.toString());
            assertThat(ready.find()).as(out + "\n" + err).isTrue();
            return URI.create(ready.group(1));
        }

        int exit() {
            await("it to end", () -> !thread.isAlive());
            return code.get();
        }

        String errors() {
            return err.toString();
        }

        @Override
        public void close() {
            thread.interrupt();
            await("it to end", () -> !thread.isAlive());
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(condition);
    }

    private static Map<String, byte[]> channel() {
        return Map.of(
                "channel.yaml",
                """
                name: Night School
                zone: Europe/London
                notifications:
                  - {name: automation, kind: webhook, for: producer, secret: automation}
                """.getBytes(UTF_8),
                "shows/talk.yaml",
                "name: Talk\n".getBytes(UTF_8),
                "episodes/talk/1.yaml",
                episode("There From The Start", 20).getBytes(UTF_8));
    }

    private static String episode(String title, int days) {
        return "title: %s%nairtime: %s 18:00%n"
                .formatted(title, LocalDate.now(ZoneOffset.UTC).plusDays(days));
    }

    private Path home(String... settings) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.write(home.resolve("showrunner.properties"), List.of(settings));
        ObjectNode signedIn = new ObjectMapper()
                .createObjectNode()
                .put("client_id", "local")
                .put("client_secret", "local")
                .put("refresh_token", "local");
        secret(home, "youtube.json", signedIn.toString());
        return home;
    }

    private static void secret(Path home, String name, String value) throws IOException {
        Path secrets = home.resolve("secrets");
        if (!Files.exists(secrets)) {
            Files.createDirectory(
                    secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path file = Files.createFile(
                secrets.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, value);
    }

    private static void put(Path channel, String path, String text) throws IOException {
        Files.writeString(channel.resolve(path), text);
    }

    private static void commit(Path channel) throws Exception {
        try (Git git = Git.open(channel.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setAuthor("Producer", "producer@example.org")
                    .setCommitter("Producer", "producer@example.org")
                    .setSign(false)
                    .setMessage("One more")
                    .call();
        }
    }

    private static long inserts(YouTubeEmulator youtube) {
        return youtube.calls().stream()
                .map(Call::api)
                .filter("liveBroadcasts.insert"::equals)
                .count();
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpServer receiver(List<String> told) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
