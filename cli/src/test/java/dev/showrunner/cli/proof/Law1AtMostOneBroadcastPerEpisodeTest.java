package dev.showrunner.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Observed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Law 1 the hard way: twenty episodes in one commit, the process killed at random moments, and a YouTube that applies
 * writes without answering, dawdles, fails and lists the past. {@code SHOWRUNNER_TEST_KILLS} says how often (4 unless
 * said); the seed is printed and can be given with {@code -Dshowrunner.seed}.
 */
@Execution(ExecutionMode.CONCURRENT)
class Law1AtMostOneBroadcastPerEpisodeTest {
    private static final int EPISODES = 20;
    private static final String SHOW = "marathon";
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(3);

    /** The lag of listings has to be shorter than what Showrunner is told to allow for: 3 seconds here. */
    private static final String FAULTS = """
            [{"match":{"method":"liveBroadcasts.insert"},"effect":"drop-after","times":3},
             {"match":{"method":"liveBroadcasts.insert"},"effect":"delay:700","times":3},
             {"match":{"method":"liveBroadcasts.insert"},"effect":"status:503","times":2},
             {"match":{"method":"liveBroadcasts.list"},"effect":"stale:1500","times":6},
             {"match":{"method":"liveBroadcasts.bind"},"effect":"status:503","times":2},
             {"match":{"method":"videos.update"},"effect":"drop-after","times":2},
             {"match":{"method":"thumbnails.set"},"effect":"drop-before","times":2},
             {"match":{"method":"videos.list"},"effect":"status:500","times":2}]
            """;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static StartUpCache cache;

    @BeforeAll
    static void record() throws IOException {
        cache = StartUpCache.record(shared);
    }

    @Test
    void in_memory_so_that_each_kill_loses_all_of_temporals_state() throws Exception {
        prove("embedded", Map.of());
    }

    @Test
    void on_a_durable_temporal_server_that_outlives_the_process() throws Exception {
        String temporal = System.getenv("SHOWRUNNER_TEST_TEMPORAL");
        assumeTrue(
                temporal != null && Files.isExecutable(Path.of(temporal)),
                "Skipped: SHOWRUNNER_TEST_TEMPORAL does not name Temporal's command (see CONTRIBUTING.md)");
        prove("dev", Map.of("SHOWRUNNER_TEMPORAL_BINARY", String.valueOf(temporal)));
    }

    private void prove(String engine, Map<String, String> extra) throws Exception {
        long seed = Long.getLong("showrunner.seed", System.nanoTime());
        int kills = Integer.parseInt(System.getenv().getOrDefault("SHOWRUNNER_TEST_KILLS", "4"));
        System.out.printf("Law 1 on %s: %d kills, -Dshowrunner.seed=%d%n", engine, kills, seed);
        Random random = new Random(seed);
        Map<String, String> environment = new HashMap<>(extra);
        environment.put("SHOWRUNNER_SETTLE", "PT3S");
        environment.put("SHOWRUNNER_POLL", "PT5S");
        try (Program program = Program.start(folder.resolve("home"), engine, environment, cache)) {
            program.awaitReady();
            program.post(program.youtube().resolve("emulator/quota"), "{\"limit\": 10000000}");
            commitTwentyEpisodes(program.home().resolve("channel"));
            for (int kill = 1; kill <= kills; kill++) {
                misbehave(program);
                program.live(Duration.ofMillis(random.nextLong(LONGEST_LIFE.toMillis())));
                program.kill();
                program.startAgain();
            }
            program.awaitReady();
            program.post(program.youtube().resolve("emulator/faults"), "[]");
            verify(program);
        }
    }

    private static void misbehave(Program program) {
        program.awaitYouTube();
        program.post(program.youtube().resolve("emulator/faults"), FAULTS);
    }

    private static void verify(Program program) {
        YouTubeBroadcasts youtube = YouTubeBroadcasts.connect(
                YouTubeConnection.local(program.youtube()), CallLedger.NONE, InstantSource.system());
        List<EpisodeId> wanted = IntStream.rangeClosed(1, EPISODES)
                .mapToObj(number -> new EpisodeId(SHOW, "episode-" + number))
                .sorted()
                .toList();
        program.await("all twenty are scheduled, bound and pictured", Duration.ofMinutes(6), () -> {
            List<Marked> ours = ofTheShow(youtube);
            if (ours.size() < EPISODES) {
                return false;
            }
            Map<String, Observed> seen =
                    youtube.observe(ours.stream().map(Marked::videoId).toList(), null);
            return seen.values().stream().allMatch(video -> video.streamId() != null)
                    && ours.stream()
                            .allMatch(one -> youtube.thumbnail(one.videoId()).isPresent())
                    && allSynced(program);
        });
        assertThat(ofTheShow(youtube).stream().map(Marked::episode).sorted()).containsExactlyElementsOf(wanted);
        assertThat(program.get(program.youtube().resolve("emulator/calls?since=0")))
                .as("no event was ever made twice and tidied away")
                .doesNotContain("liveBroadcasts.delete");
        List<Marked> all = youtube.marked();
        assertThat(all.stream().map(Marked::episode)).doesNotHaveDuplicates();
    }

    private static List<Marked> ofTheShow(YouTubeBroadcasts youtube) {
        return youtube.marked().stream()
                .filter(marked -> marked.episode().show().equals(SHOW))
                .toList();
    }

    private static boolean allSynced(Program program) {
        String episodes = program.get(program.dashboard().resolve("api/episodes"));
        return !episodes.isEmpty()
                && !episodes.contains("\"sync\":\"Blocked\"")
                && episodes.split("\"id\":\"" + SHOW + "/", -1).length == EPISODES + 1;
    }

    private static void commitTwentyEpisodes(Path channel) {
        try (Git git = Git.open(channel.toFile())) {
            // Every insert whose answer is lost costs its units; a day's quota must not end before the kills do.
            Path settings = channel.resolve("channel.yaml");
            Files.writeString(settings, Files.readString(settings).replace("units: 10000", "units: 10000000"));
            Files.writeString(channel.resolve("shows").resolve(SHOW + ".yaml"), "name: Marathon\nhosts: []\n");
            Path folder = Files.createDirectories(channel.resolve("episodes").resolve(SHOW));
            for (int number = 1; number <= EPISODES; number++) {
                Files.writeString(
                        folder.resolve("episode-" + number + ".yaml"),
                        "title: Marathon, mile %d%nairtime: %s 18:00%n"
                                .formatted(number, LocalDate.now(ZoneOffset.UTC).plusDays(10 + number)));
            }
            git.add().addFilepattern(".").call();
            git.commit()
                    .setAuthor("Producer", "producer@example.org")
                    .setCommitter("Producer", "producer@example.org")
                    .setSign(false)
                    .setMessage("Twenty episodes")
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }
}
