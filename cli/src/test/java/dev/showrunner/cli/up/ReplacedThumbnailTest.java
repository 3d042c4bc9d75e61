package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody draws a better thumbnail for an event to come, by hand. */
class ReplacedThumbnailTest {
    private static final EpisodeId ID = new EpisodeId("red-by-design", "repainted");

    @TempDir
    private Path folder;

    private Channel channel;

    @BeforeEach
    void open() throws IOException {
        channel = Channel.open(folder.resolve("home"));
        channel.awaitStart();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private String title(String title) {
        channel.write("episodes/" + ID + ".yaml", "title: %s%nairtime: %s%n".formatted(title, Channel.airtime(20)));
        return channel.commit(title);
    }

    private byte[] thumbnail() {
        String videoId = channel.marked(ID).orElseThrow().videoId();
        return channel.youtube().thumbnail(videoId).orElseThrow();
    }

    @Test
    void it_is_told_and_stays_until_a_producer_wants_the_drawn_one_again() throws IOException {
        URI dashboard = channel.studio().dashboard();
        channel.awaitRewritten(title("A Test of Nerves"));
        channel.awaitSync(ID, "Synced");
        new Stranger(channel.studio().youtube().uri())
                .repaints(channel.marked(ID).orElseThrow().videoId(), Stranger.picture());
        byte[] theirs = thumbnail();

        assertThat(Channel.post(dashboard.resolve("/api/rewrites/scan"), "")).isEqualTo(200);
        channel.awaitSync(ID, "Drifted");
        title("Nerves of Steel");
        channel.awaitVideo(ID, video -> video.title().contains("Nerves of Steel"));
        channel.awaitSync(ID, "Drifted");
        assertThat(thumbnail()).isEqualTo(theirs);

        assertThat(Channel.submit(dashboard.resolve("/episodes/" + ID + "/repair"), "by=Ada"))
                .isEqualTo(303);
        channel.awaitSync(ID, "Synced");
        assertThat(thumbnail()).isNotEqualTo(theirs);
    }
}
