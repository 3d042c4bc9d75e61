package dev.showrunner.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.CredentialsSource;
import dev.showrunner.activities.youtube.TokenFile;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.activities.youtube.YouTubeCredentials;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoginCommandTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final CompletableFuture<URI> shown = new CompletableFuture<>();
    private final List<String> questions = new ArrayList<>();
    private final YouTubeEmulator youtube;
    private volatile boolean agrees = true;

    @TempDir
    private Path home;

    LoginCommandTest() throws IOException {
        youtube = YouTubeEmulator.builder().port(0).start();
    }

    @AfterEach
    void stop() {
        browser.close();
        youtube.close();
    }

    @Test
    void a_consent_in_the_browser_becomes_a_sign_in_that_works() throws Exception {
        CompletableFuture<Ended> login = login(Map.of());
        URI page = shown.get(30, TimeUnit.SECONDS);
        assertThat(page.getQuery())
                .contains("scope=https://www.googleapis.com/auth/youtube")
                .contains("access_type=offline")
                .contains("prompt=consent")
                .contains("code_challenge_method=S256")
                .containsPattern("redirect_uri=http://127\\.0\\.0\\.1:\\d+/")
                .containsPattern("state=[\\w-]{32}")
                .doesNotContain("client_secret");

        HttpResponse<String> answer = get(decide(page, "allow"));
        Ended ended = login.get(30, TimeUnit.SECONDS);

        assertThat(answer.body()).contains("Signed in").contains("close this page");
        assertThat(ended.code()).isZero();
        assertThat(questions).hasSize(1);
        YouTubeCredentials kept = TokenFile.of(home).read().orElseThrow();
        assertThat(kept.refreshToken()).startsWith("1//");
        assertThat(ended.output()).doesNotContain(kept.refreshToken());
        assertThat(Files.getPosixFilePermissions(TokenFile.of(home).path()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(YouTubeBroadcasts.connect(
                                YouTubeConnection.local(youtube.uri(), new CredentialsSource(Map.of(), home).read()),
                                CallLedger.NONE,
                                InstantSource.system())
                        .marked())
                .isEmpty();
    }

    @Test
    void an_answer_with_another_state_is_turned_away_and_the_right_one_still_counts() throws Exception {
        CompletableFuture<Ended> login = login(Map.of());
        URI back = decide(shown.get(30, TimeUnit.SECONDS), "allow");
        URI forged = URI.create(back.toString().replaceAll("state=[^&]*", "state=forged"));

        assertThat(get(forged).statusCode()).isEqualTo(404);
        assertThat(get(back.resolve("/elsewhere")).statusCode()).isEqualTo(404);
        assertThat(login).isNotDone();
        get(back);

        assertThat(login.get(30, TimeUnit.SECONDS).code()).isZero();
    }

    @Test
    void a_refusal_in_the_browser_keeps_nothing() throws Exception {
        CompletableFuture<Ended> login = login(Map.of());

        get(decide(shown.get(30, TimeUnit.SECONDS), "deny"));
        Ended ended = login.get(30, TimeUnit.SECONDS);

        assertThat(ended.failure())
                .hasValueSatisfying(failure ->
                        assertThat(failure).isInstanceOf(NeedsHuman.class).hasMessage("Access was not allowed."));
        assertThat(TokenFile.of(home).read()).isEmpty();
    }

    @Test
    void the_wrong_channel_keeps_nothing() throws Exception {
        agrees = false;
        CompletableFuture<Ended> login = login(Map.of());

        get(decide(shown.get(30, TimeUnit.SECONDS), "allow"));
        Ended ended = login.get(30, TimeUnit.SECONDS);

        assertThat(ended.failure())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("is not the channel you want"));
        assertThat(TokenFile.of(home).read()).isEmpty();
    }

    @Test
    void a_wrong_client_secret_says_where_to_find_the_right_one() throws Exception {
        CompletableFuture<Ended> login =
                login(Map.of("SHOWRUNNER_YOUTUBE_CLIENT_ID", "local", "SHOWRUNNER_YOUTUBE_CLIENT_SECRET", "wrong"));

        get(decide(shown.get(30, TimeUnit.SECONDS), "allow"));
        Ended ended = login.get(30, TimeUnit.SECONDS);

        assertThat(ended.failure())
                .hasValueSatisfying(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                NeedsHuman.class,
                                human -> assertThat(human.remedy()).contains("Google Cloud console")));
    }

    @Test
    void without_an_oauth_client_it_says_how_to_get_one() throws Exception {
        Ended ended = run(new LoginCommand(Map.of(), Optional.empty()), "--home", home.toString());

        assertThat(ended.failure())
                .hasValueSatisfying(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                NeedsHuman.class,
                                human -> assertThat(human.remedy()).contains("docs/how-to/connect-youtube.md")));
    }

    private record Ended(int code, String output, Optional<Exception> failure) {}

    private CompletableFuture<Ended> login(Map<String, String> environment) {
        LoginCommand command = new LoginCommand(environment, Optional.of(question -> {
            questions.add(question);
            return agrees;
        }));
        return CompletableFuture.supplyAsync(() -> run(
                command, "--home", home.toString(), "--youtube", youtube.uri().toString()));
    }

    private Ended run(LoginCommand command, String... arguments) {
        StringWriter output = new StringWriter();
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(output) {
                    @Override
                    public void flush() {
                        super.flush();
                        Matcher address = Pattern.compile("http://\\S+").matcher(output.toString());
                        if (address.find()) {
                            shown.complete(URI.create(address.group()));
                        }
                    }
                })
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    failure.complete(thrown);
                    return 3;
                })
                .execute(arguments);
        return new Ended(code, output.toString(), Optional.ofNullable(failure.getNow(null)));
    }

    /** What a person does on the consent page; returns where the browser is sent. */
    private URI decide(URI page, String decision) throws Exception {
        Matcher hidden = HIDDEN.matcher(get(page).body());
        StringBuilder form = new StringBuilder("decision=" + decision);
        while (hidden.find()) {
            String value = hidden.group(2)
                    .replace("&amp;", "&")
                    .replace("&#x2F;", "/")
                    .replace("&#x3D;", "=")
                    .replace("&#61;", "=");
            form.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        HttpResponse<String> sent = browser.send(
                HttpRequest.newBuilder(page.resolve(page.getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", page.resolve("/").toString().replaceAll("/$", ""))
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body())));
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
