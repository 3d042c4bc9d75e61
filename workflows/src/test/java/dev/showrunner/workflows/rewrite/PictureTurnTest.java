package dev.showrunner.workflows.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureTurnTest {
    private static final Instant SOME_DAY = Instant.parse("2026-03-07T23:12:45Z");
    private static final List<String> VIDEOS =
            IntStream.range(0, 1000).mapToObj(number -> "video-" + number).toList();

    private static List<String> seen(Duration every, int looks) {
        List<String> seen = new ArrayList<>();
        for (int look = 0; look < looks; look++) {
            PictureTurn turn = PictureTurn.at(SOME_DAY.plus(every.multipliedBy(look)), every);
            VIDEOS.stream().filter(turn::isOf).forEach(seen::add);
        }
        return seen;
    }

    @Test
    void a_day_of_hourly_looks_sees_every_picture_once() {
        assertThat(seen(Duration.ofHours(1), 24)).containsExactlyInAnyOrderElementsOf(VIDEOS);
        assertThat(seen(Duration.ofHours(1), 1)).hasSizeBetween(20, 80);
    }

    @Test
    void a_look_that_comes_once_a_day_or_less_often_sees_all() {
        assertThat(seen(Duration.ofDays(1), 1)).hasSize(VIDEOS.size());
        assertThat(seen(Duration.ofDays(365), 1)).hasSize(VIDEOS.size());
    }

    @Test
    void six_hours_apart_four_looks_see_every_picture_once() {
        assertThat(seen(Duration.ofHours(6), 4)).containsExactlyInAnyOrderElementsOf(VIDEOS);
    }
}
