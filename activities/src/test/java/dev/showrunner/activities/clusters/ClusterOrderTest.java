package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterOrderTest {
    @ParameterizedTest
    @CsvSource({
        "1.35,    v1.35.4,        true",
        "v1.35.4, v1.35.4,        true",
        "1.35.4,  v1.35.4+k3s1,   true",
        "1.3,     v1.35.4,        false",
        "1.35.4,  v1.35.40,       false",
        "1.34,    v1.35.4,        false",
    })
    void a_version_without_a_patch_allows_every_patch(String wanted, String found, boolean isAllowed) {
        ClusterOrder order = new ClusterOrder("red", "live/one", Instant.EPOCH, wanted);

        assertThat(order.allows(found)).isEqualTo(isAllowed);
    }

    @Test
    void an_order_without_a_version_allows_all() {
        assertThat(new ClusterOrder("red", "live/one", Instant.EPOCH).allows("v1.2.3"))
                .isTrue();
    }
}
