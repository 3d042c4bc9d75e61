package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.cluster.ClusterPhase;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of those who asked in the chat when the file is renamed on air. */
class RenamedOnAirTest extends OneClusterShow {
    @Override
    ChatRule chatRule() {
        return new ChatRule(ChatRule.USUAL_FIX, ChatRule.USUAL_GRANTED, ChatRule.USUAL_UNITS);
    }

    @Test
    void who_asked_in_the_chat_of_an_episode_that_is_renamed_on_air_is_known_under_its_new_name() {
        goOnAir();
        asks.add(Ask.of("ada", "Ada", now()));
        await(() -> !chat(EPISODE).asks().isEmpty());

        follow(RENAMED, airtime, EPISODE);
        episode(EPISODE).signal("handOver", RENAMED, (long) generation);
        episode(EPISODE).getResult(Void.class);

        // No time is skipped from here on: the former chat ends meanwhile.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> view(RENAMED).day() != null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(chat(RENAMED).asks()).extracting(Ask::handle).containsExactly("ada"));
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
    }
}
