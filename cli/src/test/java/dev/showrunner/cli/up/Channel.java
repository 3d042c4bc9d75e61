package dev.showrunner.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.engine.EngineChoice;
import dev.showrunner.cli.production.Home;
import dev.showrunner.cli.production.Log;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Observed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jspecify.annotations.Nullable;

/** A producer at work: a home with everything running in this process, a channel to commit to, a YouTube to look at. */
final class Channel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Path folder;
    private Home home;
    private Studio studio;
    private YouTubeBroadcasts youtube;

    private Channel(Path folder, Home home, Studio studio) {
        this.folder = folder;
        this.home = home;
        this.studio = studio;
        this.youtube = connect(studio);
    }

    static Channel open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("showrunner.properties"), "settle=PT1S\npoll=PT5S\nwebhook.secret=hush\n");
        Home home = Home.take(folder);
        Log.into(home.log());
        return new Channel(folder, home, start(home));
    }

    private static Studio start(Home home) {
        return Studio.open(home, new Studio.Ports(0, 0), new EngineChoice.Embedded());
    }

    private static YouTubeBroadcasts connect(Studio studio) {
        return YouTubeBroadcasts.connect(
                YouTubeConnection.local(studio.youtube().uri()), CallLedger.NONE, InstantSource.system());
    }

    /** Ends everything and starts it again; the in-memory engine has forgotten all by then. */
    void restart() {
        studio.close();
        home.close();
        home = Home.take(folder);
        studio = start(home);
        youtube = connect(studio);
    }

    /** An airtime some days from now, as a file gives it. */
    static String airtime(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days) + " 18:00";
    }

    void write(String path, String text) {
        try {
            Path file = home.channel().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(home.channel().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything, as {@code git add -A && git commit} does. */
    String commit(String message) {
        try (Git git = Git.open(home.channel().toFile())) {
            git.add().addFilepattern(".").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            return git.commit()
                    .setAuthor("Producer", "producer@example.org")
                    .setCommitter("Producer", "producer@example.org")
                    .setSign(false)
                    .setMessage(message)
                    .call()
                    .name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    Studio studio() {
        return studio;
    }

    YouTubeBroadcasts youtube() {
        return youtube;
    }

    /** Waits until the first revision is in force and nothing of it is under way. */
    void awaitStart() {
        await("a revision in force", () -> !status().path("revision").isNull());
        await("every planned episode to be scheduled", () -> {
            for (JsonNode episode : episodes()) {
                String reason = episode.path("reason").asText();
                if (episode.path("sync").asText().equals("Pending")
                        && !episode.path("phase").asText().equals("draft")
                        && !reason.contains("unless the file comes back")) {
                    return false;
                }
            }
            return true;
        });
    }

    void awaitSync(EpisodeId episode, String sync) {
        await(episode + " to be " + sync, () -> sync(episode).equals(sync));
    }

    void awaitVideo(EpisodeId episode, Predicate<Observed> condition) {
        await(
                episode + " to show what is wanted",
                () -> video(episode).filter(condition).isPresent());
    }

    boolean isInForce(String revision) {
        return status().path("revision").asText().equals(revision);
    }

    String log() {
        try {
            return Files.readString(home.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Observed> video(EpisodeId episode) {
        return marked(episode).flatMap(found -> youtube.observe(found.videoId(), null));
    }

    Optional<Marked> marked(EpisodeId episode) {
        List<Marked> found = youtube.marked().stream()
                .filter(marked -> marked.episode().equals(episode))
                .toList();
        if (found.size() > 1) {
            throw new AssertionError("Two events of " + episode + ": " + found);
        }
        return found.stream().findFirst();
    }

    /** Calls to YouTube that write, since the given one. */
    List<String> writesSince(long call) {
        return studio.youtube().calls().stream()
                .skip(call)
                .filter(made -> made.units() >= 50)
                .map(made -> String.valueOf(made.api()))
                .toList();
    }

    /** Waits until nothing was written for a while: a new episode changes the texts of its siblings, too. */
    void awaitCalm() {
        AtomicLong last = new AtomicLong(-1);
        Awaitility.await("nothing more to be written")
                .atMost(Duration.ofMinutes(2))
                .during(Duration.ofSeconds(2))
                .until(() -> {
                    long writes = writesSince(0).size();
                    return last.getAndSet(writes) == writes;
                });
    }

    long lastCall() {
        return studio.youtube().calls().size();
    }

    @Nullable
    JsonNode episode(EpisodeId episode) {
        for (JsonNode row : episodes()) {
            if (row.path("id").asText().equals(episode.toString())) {
                return row;
            }
        }
        return null;
    }

    /** A field as file, memory and YouTube have it. */
    JsonNode field(EpisodeId episode, String name) {
        for (JsonNode field :
                get(studio.dashboard().resolve("/api/episodes/" + episode)).path("fields")) {
            if (field.path("field").asText().equals(name)) {
                return field;
            }
        }
        return MissingNode.getInstance();
    }

    String sync(EpisodeId episode) {
        JsonNode row = episode(episode);
        return row == null ? "" : row.path("sync").asText();
    }

    JsonNode episodes() {
        return get(studio.dashboard().resolve("/api/episodes"));
    }

    JsonNode status() {
        return get(studio.dashboard().resolve("/api/status"));
    }

    private static JsonNode get(URI uri) {
        try {
            return JSON.readTree(text(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(URI uri) {
        return send(HttpRequest.newBuilder(uri).build()).body();
    }

    JsonNode rewrites() {
        return get(studio.dashboard().resolve("/api/rewrites"));
    }

    /** What a rewrite still changes. */
    JsonNode plan() {
        return get(studio.dashboard().resolve("/api/plan"));
    }

    /** Posts JSON, or nothing, to the dashboard or the local YouTube; answers the status. */
    static int post(URI uri, String body) {
        return send(request(uri, "application/json", body)).statusCode();
    }

    /** Presses a button of a page; answers the status. */
    static int submit(URI uri, String form) {
        return send(request(uri, FORM, form)).statusCode();
    }

    private static HttpRequest request(URI uri, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file to the playground; answers its page. */
    String tryOut(String show, String slug, String text) {
        String form = "show=" + show + "&slug=" + slug + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return send(request(studio.dashboard().resolve("/playground"), FORM, form, "Sec-Fetch-Site", "same-origin"))
                .body();
    }

    Path folder() {
        return home.channel();
    }

    Path audit() {
        return home.audit();
    }

    /** Waits until published videos follow a revision and nothing is left to write. */
    JsonNode awaitRewritten(String revision) {
        return awaitRewrite(revision, "done");
    }

    JsonNode awaitRewrite(String revision, String phase) {
        await("published videos to be " + phase + " at " + revision, () -> {
            JsonNode rewrite = rewrites();
            return rewrite.path("revision").asText().equals(revision)
                    && rewrite.path("phase").asText().equals(phase);
        });
        return rewrites();
    }

    /** Calls to YouTube since the given one, as {@code method units}. */
    List<String> callsSince(long call) {
        return studio.youtube().calls().stream()
                .skip(call)
                .map(made -> made.api() + " " + made.units())
                .toList();
    }

    /** Delivers a webhook with GitLab's header; answers the status. */
    int deliver(String token) {
        URI hook = studio.dashboard().resolve("/hooks/git");
        return send(request(hook, "application/json", "{\"ref\":\"refs/heads/evil\"}", "X-Gitlab-Token", token))
                .statusCode();
    }

    void await(String what, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofMinutes(2))
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("Waited in vain for " + what + ": " + episodes(), late);
        }
    }

    @Override
    public void close() {
        studio.close();
        home.close();
    }
}
