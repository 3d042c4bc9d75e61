package dev.showrunner.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.showrunner.cli.up.Recording;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;

/**
 * Puts an archive of published videos on the local YouTube of a running {@code showrunner up}, changes a guest that 40
 * of them name, then one that all name, and measures until the last description is right. Every call takes 20 ms.
 * Arguments: the home, the dashboard, the local YouTube, the number of videos.
 */
public final class Rewriting {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHOW = "archive";
    private static final int NAMED_IN = 40;

    private final Path channel;
    private final URI dashboard;
    private final URI youtube;
    private final int videos;

    private Rewriting(Path channel, URI dashboard, URI youtube, int videos) {
        this.channel = channel;
        this.dashboard = dashboard;
        this.youtube = youtube;
        this.videos = videos;
    }

    /** Prints durations, rates and calls. */
    public static void main(String[] arguments) throws Exception {
        new Rewriting(
                        Path.of(arguments[0]).resolve("channel"),
                        URI.create(arguments[1]),
                        URI.create(arguments[2]),
                        Integer.parseInt(arguments[3]))
                .run();
    }

    private void run() throws Exception {
        post(youtube.resolve("/emulator/quota"), "{\"limit\": 100000000}");
        try (Git git = Git.open(channel.toFile())) {
            writeArchive();
            publish();
            awaitDone(commit(git, "The archive"));
            post(
                    youtube.resolve("/emulator/faults"),
                    "[{\"match\":{\"method\":\"videos.update\"},\"effect\":\"delay:20\",\"times\":1000000},"
                            + "{\"match\":{\"method\":\"videos.list\"},\"effect\":\"delay:20\",\"times\":1000000}]");
            measure(git, "a guest named in " + NAMED_IN + " of " + videos, "some");
            measure(git, "a guest named in all " + videos, "all");
            int before = calls();
            long begin = System.nanoTime();
            post(dashboard.resolve("/api/rewrites/scan"), "");
            String scanned = rewrite().path("scannedAt").asText();
            while (rewrite().path("scannedAt").asText().equals(scanned)) {
                Thread.sleep(20);
            }
            System.out.printf("a look at everything: %d ms, %d calls%n", millisSince(begin), calls() - before);
            post(youtube.resolve("/emulator/faults"), "[]");
        }
    }

    private void measure(Git git, String what, String guest) throws Exception {
        write("people/" + guest + ".yaml", "name: Guest " + guest + "\nbio: Changed at " + System.nanoTime() + "\n");
        int before = calls();
        String revision = commit(git, "Change " + guest);
        long begin = System.nanoTime();
        JsonNode done = awaitDone(revision);
        long millis = millisSince(begin);
        int written = done.path("written").asInt();
        System.out.printf(
                "%s: %d written in %d ms (%.0f a second), %d calls, %d units%n",
                what,
                written,
                millis,
                written * 1000.0 / millis,
                calls() - before,
                done.path("units").asInt());
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private void writeArchive() throws IOException {
        Path settings = channel.resolve("channel.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("units: 10000", "units: 100000000")
                        .replace("videos: 25", "videos: 1000000")
                        .replace("percent: 50", "percent: 100"));
        write("shows/" + SHOW + ".yaml", "name: Archive\nblocks: [intro, guests]\n");
        write("people/some.yaml", "name: Guest some\n");
        write("people/all.yaml", "name: Guest all\n");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int number = 1; number <= videos; number++) {
            write(
                    "episodes/" + SHOW + "/part-" + number + ".yaml",
                    "title: Part %d%nairtime: %s 18:00%nguests: [%s]%nyoutube:%n  id: %s%n"
                            .formatted(
                                    number,
                                    today.minusDays(2 + number),
                                    number <= NAMED_IN ? "some, all" : "all",
                                    id(number)));
        }
    }

    private static String id(int number) {
        return "arch%07d".formatted(number);
    }

    private void publish() throws Exception {
        Catalogue catalogue = new CatalogueReader(InstantSource.system())
                .read(FolderFiles.of(channel), new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
        Composer composer = new Composer(ThumbnailRenderer.VERSION);
        ArrayNode all = JSON.createArrayNode();
        for (int number = 1; number <= videos; number++) {
            if (composer.compose(catalogue, new EpisodeId(SHOW, "part-" + number))
                    instanceof Composition.Composed composed) {
                all.add(Recording.of(composed.desired(), id(number)));
            }
        }
        post(youtube.resolve("/emulator/videos"), JSON.writeValueAsString(all));
    }

    private void write(String path, String text) throws IOException {
        Path file = channel.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String commit(Git git, String message) throws Exception {
        git.add().addFilepattern(".").call();
        return git.commit().setMessage(message).setSign(false).call().name();
    }

    private JsonNode awaitDone(String revision) throws Exception {
        JsonNode rewrite = rewrite();
        while (!(rewrite.path("revision").asText().equals(revision)
                && rewrite.path("phase").asText().equals("done"))) {
            Thread.sleep(20);
            rewrite = rewrite();
        }
        return rewrite;
    }

    private JsonNode rewrite() throws Exception {
        return get(dashboard.resolve("/api/rewrites"));
    }

    private int calls() throws Exception {
        return get(youtube.resolve("/emulator/calls?since=0")).size();
    }

    private static JsonNode get(URI uri) throws Exception {
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    private static void post(URI uri, String json) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(uri + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
