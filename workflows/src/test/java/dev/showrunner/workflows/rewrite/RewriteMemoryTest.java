package dev.showrunner.workflows.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.rewrite.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RewriteMemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final List<Candidate> VIDEOS = IntStream.range(0, 48)
            .mapToObj(number -> new Candidate(
                    new EpisodeId("archive", "part-" + number),
                    "video-" + number,
                    NOW.minus(Duration.ofDays(2 + number))))
            .toList();

    private final RewriteMemory memory = remembering(RewriteState.start("main", Duration.ofHours(1)));

    private static RewriteMemory remembering(RewriteState start) {
        RewriteMemory memory = new RewriteMemory(start);
        memory.begin(new RewriteTarget(1, "1".repeat(40), NOW));
        return memory;
    }

    private static Candidate anotherTime() {
        PictureTurn turn = PictureTurn.at(NOW, Duration.ofHours(1));
        return VIDEOS.stream()
                .filter(video -> !turn.isOf(video.videoId()))
                .findFirst()
                .orElseThrow();
    }

    private void scanned(List<Due> due, List<Finding> findings) {
        Scan scan = new Scan(new Candidates(VIDEOS, VIDEOS.size(), 100, 0));
        scan.add(new Seen(due, findings, 1));
        memory.scanned(scan, NOW.minus(Duration.ofHours(1)));
    }

    private static Finding anothersPicture(Candidate video) {
        Drift drift = new Drift(Field.THUMBNAIL, "another picture", "ours");
        return new Finding(video, Kind.DRIFTED, "Somebody edited the thumbnail", "Repair it", List.of(drift), NOW);
    }

    @Test
    void a_thumbnail_is_looked_at_when_it_is_its_turn() {
        assertThat(memory.scanAt(VIDEOS, NOW).pictures())
                .hasSizeLessThan(10)
                .doesNotContain(anotherTime().videoId());
        assertThat(memory.lookAt(VIDEOS, NOW).pictures()).isEmpty();
    }

    @Test
    void all_are_looked_at_when_a_producer_asks() {
        memory.askForScan();

        assertThat(memory.scanAt(VIDEOS, NOW).pictures()).hasSize(VIDEOS.size());
    }

    @Test
    void one_that_is_anothers_is_looked_at_each_time_so_that_the_finding_outlives_its_turn() {
        scanned(List.of(), List.of(anothersPicture(anotherTime())));

        assertThat(memory.scanAt(VIDEOS, NOW).pictures()).contains(anotherTime().videoId());
        assertThat(memory.lookAt(VIDEOS, NOW).pictures())
                .containsExactly(anotherTime().videoId());
        assertThat(new RewriteMemory(memory.state()).lookAt(VIDEOS, NOW).pictures())
                .as("also in the next run of the workflow")
                .containsExactly(anotherTime().videoId());
    }

    @Test
    void one_that_is_to_be_written_is_looked_at_before_it_is_written_and_no_more_once_it_was() {
        scanned(List.of(new Due(anotherTime(), List.of(Field.THUMBNAIL), 50)), List.of());
        assertThat(memory.lookAt(VIDEOS, NOW).pictures())
                .containsExactly(anotherTime().videoId());
        assertThat(new RewriteMemory(memory.state()).lookAt(VIDEOS, NOW).pictures())
                .containsExactly(anotherTime().videoId());

        memory.wrote(new Receipt(List.of(anotherTime()), 1, List.of(), null, "", false, 50));

        assertThat(memory.lookAt(VIDEOS, NOW).pictures()).isEmpty();
    }
}
