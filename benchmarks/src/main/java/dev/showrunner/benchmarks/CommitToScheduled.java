package dev.showrunner.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;

/**
 * Commits one new episode after the other to a running {@code showrunner up} and measures until it is scheduled, bound
 * and has its thumbnail. Arguments: the home, the dashboard, the local YouTube, the number of commits.
 */
public final class CommitToScheduled {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private CommitToScheduled() {}

    /** Prints percentiles and the calls of the last episode. */
    public static void main(String[] arguments) throws Exception {
        Path channel = Path.of(arguments[0]).resolve("channel");
        URI dashboard = URI.create(arguments[1]);
        URI youtube = URI.create(arguments[2]);
        int commits = Integer.parseInt(arguments[3]);
        post(youtube.resolve("/emulator/quota"), "{\"limit\": 100000000}");
        // A hundred new episodes cost more than a day has.
        Path settings = channel.resolve("channel.yaml");
        Files.writeString(settings, Files.readString(settings).replace("units: 10000", "units: 100000000"));
        Files.writeString(channel.resolve("shows/" + GeneratedChannel.SHOW + ".yaml"), "name: Nightly\n");
        List<Duration> taken = new ArrayList<>();
        Map<String, Integer> calls = new TreeMap<>();
        try (Git git = Git.open(channel.toFile())) {
            for (int commit = 0; commit < commits; commit++) {
                String slug = "run-" + Long.toString(System.currentTimeMillis(), 36) + "-" + commit;
                String path = "episodes/" + GeneratedChannel.SHOW + "/" + slug + ".yaml";
                Files.createDirectories(channel.resolve(path).getParent());
                Files.writeString(
                        channel.resolve(path),
                        "title: Measured %d%nairtime: %s 19:00%n"
                                .formatted(commit, LocalDate.now(ZoneOffset.UTC).plusDays(400 + commit)));
                git.add().addFilepattern(".").call();
                int before = get(youtube.resolve("/emulator/calls?since=0")).size();
                git.commit().setMessage("Measured " + commit).setSign(false).call();
                long begin = System.nanoTime();
                String id = GeneratedChannel.SHOW + "/" + slug;
                while (!isSynced(dashboard, id)) {
                    if (Duration.ofNanos(System.nanoTime() - begin).compareTo(PATIENCE) > 0) {
                        throw new IllegalStateException(id + " was not scheduled within a minute");
                    }
                    Thread.sleep(10);
                }
                taken.add(Duration.ofNanos(System.nanoTime() - begin));
                if (commit == commits - 1) {
                    count(youtube, before, calls);
                }
            }
        }
        taken.sort(Duration::compareTo);
        System.out.printf(
                "%d commits: p50 %d ms, p99 %d ms, worst %d ms%n",
                commits,
                taken.get(commits / 2).toMillis(),
                taken.get(Math.min(commits - 1, commits * 99 / 100)).toMillis(),
                taken.getLast().toMillis());
        System.out.println("calls around the last new episode: " + calls);
    }

    private static void count(URI youtube, int before, Map<String, Integer> calls) throws Exception {
        JsonNode all = get(youtube.resolve("/emulator/calls?since=0"));
        for (int i = before; i < all.size(); i++) {
            calls.merge(all.get(i).path("api").asText(), 1, Integer::sum);
        }
    }

    private static boolean isSynced(URI dashboard, String id) throws Exception {
        JsonNode episode = get(dashboard.resolve("/api/episodes/" + id));
        return episode.path("sync").asText().equals("Synced")
                && !episode.path("youtubeId").isNull();
    }

    private static JsonNode get(URI uri) throws IOException, InterruptedException {
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    private static void post(URI uri, String json) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
