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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;

/**
 * Open dashboards of a running {@code showrunner up} with 1,000 episodes, half of them at the home page and half at one
 * episode, whose title is changed again and again: how long after its workflow knew that YouTube shows the new one
 * every open page did, and what that takes. Arguments: the home, the dashboard, the process id of Showrunner, how many
 * dashboards.
 */
public final class OpenDashboards {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EPISODES = 1_000;
    private static final int TO_COME = 20;
    private static final int CHANGES = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** When each open page of the episode showed what it showed. */
    private final List<Map<String, Instant>> seen = new ArrayList<>();

    private OpenDashboards() {}

    /** Prints percentiles of the lag, and the share of a core. */
    public static void main(String[] arguments) throws Exception {
        Path channel = Path.of(arguments[0]).resolve("channel");
        URI dashboard = URI.create(arguments[1]);
        Path process = Path.of("/proc", arguments[2], "stat");
        int dashboards = Integer.parseInt(arguments[3]);
        new OpenDashboards().run(channel, dashboard, process, dashboards);
        System.exit(0);
    }

    private void run(Path channel, URI dashboard, Path process, int dashboards) throws Exception {
        try (Git git = Git.open(channel.toFile())) {
            LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(EPISODES - TO_COME);
            for (var file : GeneratedChannel.files(EPISODES, first).entrySet()) {
                Path path = channel.resolve(file.getKey());
                if (!file.getKey().equals("channel.yaml")) {
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            }
            int number = EPISODES - 1;
            String id = GeneratedChannel.SHOW + "/episode-" + number;
            commit(git, "A thousand episodes");
            settled(dashboard, id, "");
            for (int i = 0; i < dashboards; i++) {
                open(dashboard, i % 2 == 0 ? "/events" : "/events/episodes/" + id, i % 2 == 1);
            }
            Thread.sleep(5_000);
            List<Long> lags = new ArrayList<>();
            long processor = processor(process);
            long begin = System.nanoTime();
            String since = settled(dashboard, id, "");
            for (int i = 0; i < CHANGES; i++) {
                Files.writeString(
                        channel.resolve(GeneratedChannel.path(number)),
                        GeneratedChannel.episode(number, first.plusDays(number), "Measured again " + i));
                commit(git, "Measured " + i);
                since = settled(dashboard, id, since);
                lags.addAll(lags(since));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            lags.sort(Long::compareTo);
            System.out.printf(
                    "%d changes on %d open pages each: p50 %d ms, p99 %d ms, worst %d ms%n",
                    CHANGES, seen.size(), lags.get(lags.size() / 2), lags.get(lags.size() * 99 / 100), lags.getLast());
            System.out.printf(
                    "%d dashboards, a change every %.1f s: %.2f cores%n",
                    dashboards, seconds / CHANGES, (processor(process) - processor) / 100.0 / seconds);
        }
    }

    private static void commit(Git git, String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit().setMessage(message).setSign(false).call();
    }

    /** Since when it is as the file says, once that is another moment than before. */
    private static String settled(URI dashboard, String id, String before) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode episode = get(dashboard.resolve("/api/episodes/" + id));
            String since = episode.path("since").asText();
            if (episode.path("sync").asText().equals("Synced") && !since.equals(before)) {
                return since;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException(id + " was not settled in time");
    }

    private List<Long> lags(String since) throws InterruptedException {
        Instant knew = Instant.parse(since);
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<Long> lags = new ArrayList<>();
            for (Map<String, Instant> page : seen) {
                Optional.ofNullable(page.get(since))
                        .ifPresent(at -> lags.add(Duration.between(knew, at).toMillis()));
            }
            if (lags.size() == seen.size()) {
                return lags;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("Not every open page was brought up to date");
    }

    private void open(URI dashboard, String path, boolean isMeasured) {
        Map<String, Instant> page = new ConcurrentHashMap<>();
        if (isMeasured) {
            seen.add(page);
        }
        Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<Stream<String>> stream = HTTP.send(
                        HttpRequest.newBuilder(dashboard.resolve(path))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
                stream.body().forEach(line -> note(line, page));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The page says since when an episode stands as it does. */
    private static void note(String line, Map<String, Instant> page) {
        int at = line.indexOf("data-span=\"");
        if (at >= 0) {
            int from = at + "data-span=\"".length();
            page.putIfAbsent(line.substring(from, line.indexOf('"', from)), Instant.now());
        }
    }

    /** In hundredths of a second. */
    private static long processor(Path process) throws IOException {
        String stat = Files.readString(process);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static JsonNode get(URI uri) throws IOException, InterruptedException {
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }
}
