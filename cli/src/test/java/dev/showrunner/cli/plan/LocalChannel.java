package dev.showrunner.cli.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.UnknownResult;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import picocli.CommandLine;

/** A channel's folder and the local YouTube that shows it, and the command run on both. */
public final class LocalChannel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Git git;
    private final YouTubeEmulator youtube;
    private String out = "";
    private String err = "";

    public LocalChannel(Path folder) throws IOException, GitAPIException {
        this.folder = folder;
        this.git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        this.youtube = YouTubeEmulator.builder().port(0).start();
    }

    public LocalChannel write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    public void remove(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    public void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit()
                .setMessage("Change")
                .setAuthor("Ada", "ada@example.com")
                .setCommitter("Ada", "ada@example.com")
                .setSign(false)
                .call();
    }

    /** Runs a command; what it printed is {@link #out} and {@link #err}. */
    public int run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Showrunner.commandLine()
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(told))
                .execute(arguments);
        out = printed.toString();
        err = told.toString();
        return code;
    }

    public String out() {
        return out;
    }

    public String err() {
        return err;
    }

    public JsonNode json() throws IOException {
        return JSON.readTree(out);
    }

    public String folder() {
        return folder.toString();
    }

    public URI youtube() {
        return youtube.uri();
    }

    /** Schedules an episode as the workflows would, without its thumbnail. */
    public String schedule(String episode) throws IOException {
        FolderFiles files = FolderFiles.of(folder);
        Catalogue catalogue = new CatalogueReader(InstantSource.system())
                .read(files, new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
        Composition composition = new Composer(ThumbnailRenderer.VERSION).compose(catalogue, EpisodeId.parse(episode));
        Desired desired = ((Composition.Composed) composition).desired();
        try {
            YouTubeBroadcasts broadcasts = broadcasts();
            String id = broadcasts.insert(desired);
            broadcasts.bind(id, broadcasts.stream(catalogue.channel().stream()));
            broadcasts.describe(id, desired, Set.of(Field.TAGS, Field.LANGUAGE));
            return id;
        } catch (UnknownResult lost) {
            throw new IOException(lost);
        }
    }

    public YouTubeBroadcasts broadcasts() {
        return YouTubeBroadcasts.connect(
                YouTubeConnection.local(youtube.uri()), CallLedger.NONE, InstantSource.system());
    }

    /** Puts videos on the channel as if they had been published. */
    public void publish(JsonNode videos) throws IOException {
        post("/emulator/videos", videos);
    }

    public JsonNode get(String path) throws IOException {
        return send(HttpRequest.newBuilder(youtube.uri().resolve(path))
                .header("Authorization", "Bearer local")
                .build());
    }

    /** Changes a title as somebody else would. */
    public void retitle(String videoId, String title) throws IOException {
        ObjectNode video = (ObjectNode) get("/youtube/v3/videos?part=snippet&id=" + videoId)
                .path("items")
                .path(0);
        ((ObjectNode) video.path("snippet")).put("title", title);
        send(HttpRequest.newBuilder(youtube.uri().resolve("/youtube/v3/videos?part=snippet"))
                .header("Authorization", "Bearer local")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(video.toString()))
                .build());
    }

    private void post(String path, JsonNode body) throws IOException {
        send(HttpRequest.newBuilder(youtube.uri().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static JsonNode send(HttpRequest request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IOException(reply.statusCode() + " " + reply.body());
            }
            return JSON.readTree(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
        youtube.close();
    }
}
