package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CompositionTest {
    @Test
    void a_description_reads_as_a_producer_would_write_it() {
        Desired desired = new Sample()
                .add("fog", "Fog in the service mesh", LocalDateTime.of(2026, 11, 12, 19, 0))
                .add("tide", "High tide", LocalDateTime.of(2026, 12, 10, 19, 0))
                .desired();
        assertThat(desired.title()).isEqualTo("The pager rings twice | Night Shift");
    }
}
