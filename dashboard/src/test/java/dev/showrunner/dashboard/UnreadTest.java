package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists while nothing of the repository is known. */
class UnreadTest {
    private static final Instant NOW = Instant.parse("2026-11-26T17:00:00Z");

    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(NOW);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void while_the_repository_is_read_for_the_first_time_nobody_is_said_to_be_missing() {
        assertThat(stage.get("/episodes").body())
                .contains("Reading the repository", "This page fills itself")
                .doesNotContain("No episode is like that");
        assertThat(stage.get("/people").body())
                .contains("Reading the repository")
                .doesNotContain("Nobody here yet");
        assertThat(stage.get("/shows/night").body())
                .contains("Reading the repository", "This page fills itself")
                .doesNotContain("This show is gone");
    }

    @Test
    void why_it_cannot_be_read_is_said_with_what_to_do() {
        Reading failed = new Reading(null, "It did not answer within 30 <seconds>", "Check the address", 0, 0);
        stage.engine.say(new ChannelView(null, failed, NOW, null));

        assertThat(stage.get("/shows/night").body())
                .contains("The repository cannot be read", "30 &lt;seconds&gt;", "Check the address");
        assertThat(stage.get("/episodes").body() + stage.get("/people").body())
                .contains("The repository cannot be read", "30 &lt;seconds&gt;", "Check the address")
                .doesNotContain("No episode is like that", "Nobody here yet");
    }

    @Test
    void where_it_was_read_what_is_not_there_is_not_there() {
        stage.inForce(new CatalogueBuilder(InventedChannel.REVISION, InventedChannel.BERLIN)
                .show("night", "Night", "")
                .build());

        assertThat(stage.get("/episodes").body()).contains("No episode is like that");
        assertThat(stage.get("/people").body()).contains("Nobody here yet");
        assertThat(stage.get("/shows/night").body()).contains("It has no episode yet");
        assertThat(stage.get("/shows/day").statusCode()).isEqualTo(404);
    }
}
