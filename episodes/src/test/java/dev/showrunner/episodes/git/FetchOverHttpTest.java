package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetchOverHttpTest {
    private static final Limits PATIENT = Limits.DEFAULT.within(Duration.ofSeconds(20), Duration.ofSeconds(50));
    private static final Limits IMPATIENT = Limits.DEFAULT.within(Duration.ofSeconds(1), Duration.ofSeconds(3));

    @TempDir
    Path folder;

    private Scratch source;
    private SmartHttp server;
    private final List<ChannelRepository> opened = new ArrayList<>();

    @BeforeEach
    void serve() {
        source = Scratch.channel(folder.resolve("source"));
        server = new SmartHttp().repository("/channel.git", source.repository());
    }

    @AfterEach
    void close() {
        opened.forEach(ChannelRepository::close);
        server.close();
        source.close();
    }

    private ChannelRepository open(Remote remote, String token, Limits limits) {
        ChannelRepository repository = ChannelRepository.open(
                folder.resolve("mirror"), remote, "main", RemoteAccess.token(() -> Optional.of(token)), limits);
        opened.add(repository);
        return repository;
    }

    private FetchResult fetch(String path) {
        return open(server.remote(path), SmartHttp.TOKEN, PATIENT).fetch(revision -> Optional.empty());
    }

    private static void assertRefused(FetchResult result, String... words) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        refused -> assertThat(refused.reason() + " " + refused.remedy())
                                .contains(words));
    }

    private static void assertUnreachable(FetchResult result, String... words) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains(words));
    }

    @Test
    void a_private_repository_is_fetched_with_a_token() {
        Revision first = source.commit("First");
        ChannelRepository repository = open(server.remote("/channel.git"), SmartHttp.TOKEN, PATIENT);

        assertThat(repository.fetch(revision -> Optional.empty())).isEqualTo(new FetchResult.First(first));
        Revision second = source.put("people/ada.yaml", "name: Ada\n").commit("Second");
        assertThat(repository.fetch(revision -> Optional.empty())).isEqualTo(new FetchResult.Advanced(first, second));
        assertThat(repository.fetch(revision -> Optional.empty())).isEqualTo(new FetchResult.Unchanged(second));
        Revision third = source.rewrite(first, "Instead");
        assertThat(repository.fetch(revision -> Optional.empty())).isEqualTo(new FetchResult.Rewritten(second, third));
    }

    @Test
    void only_the_configured_branch_and_no_tag_is_fetched() throws Exception {
        Revision first = source.commit("First");
        Revision other = source.put("secret.yaml", "x").commitOnto(first, "drafts", "Draft");
        var tag = source.repository().updateRef("refs/tags/v1");
        tag.setNewObjectId(Mirror.id(other));
        tag.update();
        ChannelRepository repository = open(server.remote("/channel.git"), SmartHttp.TOKEN, PATIENT);
        repository.fetch(revision -> Optional.empty());

        assertThat(repository.mirror().repository().getObjectDatabase().has(Mirror.id(other)))
                .isFalse();
    }

    @Test
    void the_token_is_written_nowhere() throws IOException {
        source.commit("First");
        fetch("/channel.git");

        try (var files = Files.walk(folder.resolve("mirror"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("hunter2", "x-access-token");
            }
        }
    }

    @Test
    void a_wrong_token_is_refused_without_being_repeated() {
        source.commit("First");
        FetchResult result =
                open(server.remote("/channel.git"), "wrong-hunter2", PATIENT).fetch(revision -> Optional.empty());

        assertRefused(result, "does not accept the token", "may read");
        assertThat(result.toString()).doesNotContain("hunter2");
    }

    @Test
    void a_missing_token_is_asked_for() {
        source.commit("First");
        ChannelRepository repository = ChannelRepository.open(
                folder.resolve("mirror"), server.remote("/channel.git"), "main", RemoteAccess.anonymous(), PATIENT);
        opened.add(repository);

        assertRefused(repository.fetch(revision -> Optional.empty()), "asks for a token");
    }

    @Test
    void a_token_file_that_cannot_be_read_is_told() {
        ChannelRepository repository = ChannelRepository.open(
                folder.resolve("mirror"),
                server.remote("/channel.git"),
                "main",
                RemoteAccess.token(() -> {
                    throw new UncheckedIOException(new IOException("/run/secrets/token"));
                }),
                PATIENT);
        opened.add(repository);

        assertRefused(repository.fetch(revision -> Optional.empty()), "token", "cannot be read");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_missing_branch_is_told_with_those_there_are() {
        source.commitOnto(null, "trunk", "Elsewhere");

        assertThat(fetch("/channel.git")).isInstanceOfSatisfying(FetchResult.BranchMissing.class, missing -> {
            assertThat(missing.reason()).contains("no branch main");
            assertThat(missing.remedy()).contains("trunk");
        });
    }

    @Test
    void a_redirect_within_the_host_is_followed() {
        Revision first = source.commit("First");
        server.handle("/channel", exchange -> SmartHttp.redirect(exchange, moved(exchange, "/channel.git")));

        assertThat(fetch("/channel")).isEqualTo(new FetchResult.First(first));
    }

    private String moved(HttpExchange exchange, String to) {
        return to + exchange.getRequestURI().toString().substring("/channel".length());
    }

    @Test
    void a_redirect_to_another_host_is_refused_and_never_asked() {
        source.commit("First");
        try (SmartHttp elsewhere = new SmartHttp().repository("/channel.git", source.repository())) {
            server.handle(
                    "/channel",
                    exchange -> SmartHttp.redirect(
                            exchange,
                            elsewhere.uri(moved(exchange, "/channel.git")).toString()));

            assertRefused(fetch("/channel"), "redirects to http://127.0.0.1:", "configure its new address");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void a_repository_that_is_not_there_is_told() {
        assertRefused(fetch("/nothing.git"), "no repository at", "/nothing.git");
    }

    @Test
    void a_web_page_instead_of_a_repository_is_told() {
        server.handle("/page", exchange -> SmartHttp.answer(exchange, 200, "text/html", "<html><h1>Sign in</h1>"));

        assertRefused(fetch("/page"), "does not answer as a Git server");
    }

    @Test
    void trouble_of_the_server_passes_by_itself() {
        server.handle("/broken", exchange -> SmartHttp.answer(exchange, 503, "text/plain", "down"));

        assertUnreachable(fetch("/broken"), "trouble of its own (503)");
    }

    @Test
    void a_host_that_takes_no_connection_is_told() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        FetchResult result = open(Remote.parse("http://127.0.0.1:" + port + "/channel.git"), "t", PATIENT)
                .fetch(revision -> Optional.empty());

        assertUnreachable(result, "takes no connection");
    }

    @Test
    void a_remote_that_says_nothing_ends_the_fetch_in_time() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FetchResult result = open(
                            Remote.parse("http://127.0.0.1:" + silent.getLocalPort() + "/channel.git"), "t", IMPATIENT)
                    .fetch(revision -> Optional.empty());

            assertUnreachable(result, "did not answer within 1 s");
        }
    }

    @Test
    void a_remote_that_keeps_talking_without_an_end_is_called_off() {
        server.handle("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-advertisement");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write("001e# service=git-upload-pack\n0000".getBytes(StandardCharsets.US_ASCII));
                String ref = " refs/heads/b";
                for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                    String line = "1234567890123456789012345678901234567890" + ref + i + "\n";
                    out.write(String.format("%04x%s", line.length() + 4, line).getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            }
        });

        FetchResult result =
                open(server.remote("/endless"), SmartHttp.TOKEN, IMPATIENT).fetch(revision -> Optional.empty());

        assertUnreachable(result, "took longer than 3 s");
    }

    @Test
    void more_bytes_than_allowed_are_called_off() {
        server.slow(Duration.ofMillis(20));
        byte[] noise = new byte[8 << 20];
        new Random(1).nextBytes(noise);
        source.put("recording.mkv", noise).commit("A recording");
        Limits narrow = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 1 << 20, 100, 50, 100);
        FetchResult result =
                open(server.remote("/channel.git"), SmartHttp.TOKEN, narrow).fetch(revision -> Optional.empty());

        assertThat(result).isInstanceOf(FetchResult.TooLarge.class);
    }
}
