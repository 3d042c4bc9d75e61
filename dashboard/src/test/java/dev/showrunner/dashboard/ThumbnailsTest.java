package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThumbnailsTest {
    private static final EpisodeId ID = EpisodeId.parse("show/a");

    private Stage stage;
    private Picture picture;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        Catalogue catalogue = new CatalogueBuilder("4f2a9c1d5e6b", ZoneId.of("Europe/Berlin"))
                .show("show", "The Show", "")
                .episode("show/a", "A quorum of one", ZonedDateTime.now(ZoneId.of("Europe/Berlin")))
                .build();
        stage.inForce(catalogue);
        picture = DrawnPicture.of(
                catalogue, Objects.requireNonNull(catalogue.episodes().get(ID)));
        stage.pictures.put(ID, picture);
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void a_picture_asked_for_by_its_fingerprint_may_be_kept_for_good() {
        HttpResponse<String> answer = stage.get("/thumbnails/show/a?v=" + picture.fingerprint());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void a_picture_that_may_have_changed_is_asked_for_again_and_not_sent_twice() {
        HttpResponse<String> first = stage.get("/thumbnails/show/a?v=older");
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = stage.get("/thumbnails/show/a?v=older", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(stage.get("/thumbnails/show/a", "If-None-Match", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void lists_get_a_small_picture() throws Exception {
        byte[] small = bytes("/thumbnails/show/a?w=480");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(480);
        assertThat(image.getHeight()).isEqualTo(270);
        assertThat(small.length).isLessThan(picture.bytes().length);
        assertThat(bytes("/thumbnails/show/a")).isEqualTo(picture.bytes());
    }

    @Test
    void the_one_that_airs_next_gets_as_much_of_it_as_is_shown() throws Exception {
        byte[] middle = bytes("/thumbnails/show/a?w=960");

        assertThat(ImageIO.read(new ByteArrayInputStream(middle)).getWidth()).isEqualTo(960);
        assertThat(middle.length).isLessThan(picture.bytes().length);
    }

    @Test
    void its_light_is_a_few_colours_that_fade_out_towards_the_edges() throws Exception {
        byte[] bytes = bytes("/thumbnails/show/a?w=glow");
        BufferedImage glow = ImageIO.read(new ByteArrayInputStream(bytes));

        assertThat(bytes.length).isLessThan(16_000);
        assertThat(glow.getRGB(glow.getWidth() / 2, glow.getHeight() / 2) >>> 24)
                .isGreaterThan(250);
        assertThat(glow.getRGB(0, 0) >>> 24).isLessThan(3);
        assertThat(glow.getRGB(glow.getWidth() / 2, 0) >>> 24).isLessThan(3);
        assertThat(glow.getRGB(0, glow.getHeight() / 2) >>> 24).isLessThan(16);
    }

    @Test
    void small_and_large_pictures_are_told_apart_by_their_etag() {
        assertThat(stage.get("/thumbnails/show/a?w=480").headers().firstValue("ETag"))
                .isNotEqualTo(stage.get("/thumbnails/show/a").headers().firstValue("ETag"));
    }

    @Test
    void an_episode_without_a_picture_has_none() {
        assertThat(stage.get("/thumbnails/show/unknown").statusCode()).isEqualTo(404);
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(stage.dashboard.uri().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
