package dev.showrunner.activities.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import dev.showrunner.thumbnails.PhotoFetcher;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import dev.showrunner.thumbnails.UnreadablePicture;
import dev.showrunner.workflows.failure.RetryAt;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final ThumbnailDesign DESIGN = new ThumbnailDesign(
            null,
            "A photo from far away",
            null,
            "Night Shift",
            null,
            null,
            List.of(new Portrait("Ada", "https://photos.example.org/ada.png")),
            List.of(),
            "one");

    private Instant now = NOON;
    private PhotoFetcher host = DrawingTest::silent;
    private final Drawing drawing =
            new Drawing(new ThumbnailRenderer(), channel -> address -> host.fetch(address), () -> now);

    @Test
    void a_thumbnail_waits_for_the_photo_of_a_host_that_does_not_answer() {
        assertThatThrownBy(() -> drawing.forUpload(DESIGN, catalogue(), NOON.plus(Duration.ofDays(3))))
                .isInstanceOfSatisfying(RetryAt.class, later -> {
                    assertThat(later).hasMessageContaining("The photo of Ada is not drawn");
                    assertThat(later.time()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
                });
    }

    @Test
    void a_day_before_the_airtime_initials_go_up() {
        Thumbnail thumbnail = drawing.forUpload(DESIGN, catalogue(), NOON.plus(Duration.ofHours(23)));

        assertThat(thumbnail.isProvisional()).isTrue();
        assertThat(thumbnail.notes()).singleElement().asString().contains("Initials stand in its place");
    }

    @Test
    void the_photo_is_drawn_once_its_host_has_come_back() {
        Thumbnail initials = drawing.of(DESIGN, catalogue());
        host = address -> red();

        assertThat(drawing.of(DESIGN, catalogue()))
                .as("before the host is asked again")
                .isSameAs(initials);
        now = NOON.plus(Duration.ofMinutes(10));
        Thumbnail photo = drawing.forUpload(DESIGN, catalogue(), NOON.plus(Duration.ofDays(3)));

        assertThat(photo.isProvisional()).isFalse();
        assertThat(photo.bytes()).isNotEqualTo(initials.bytes());
        now = NOON.plus(Duration.ofDays(1));
        assertThat(drawing.of(DESIGN, catalogue())).isSameAs(photo);
    }

    @Test
    void a_photo_that_is_not_there_at_all_is_not_waited_for() {
        host = PhotoFetcher.NONE;

        Thumbnail thumbnail = drawing.forUpload(DESIGN, catalogue(), NOON.plus(Duration.ofDays(3)));

        assertThat(thumbnail.isProvisional()).isFalse();
        assertThat(thumbnail.notes()).isNotEmpty();
    }

    private static byte[] silent(URI address) throws UnreadablePicture {
        throw UnreadablePicture.passing(address + " did not answer; put the photo into the repository.");
    }

    private static byte[] red() {
        BufferedImage photo = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = photo.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 300, 300);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Catalogue catalogue() {
        return new CatalogueReader(() -> NOON)
                .read(new OneFile(), new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
    }

    private record OneFile() implements ChannelFiles {
        private static final byte[] CONTENT = "name: Night Shift\nzone: UTC\n".getBytes(StandardCharsets.UTF_8);
        private static final ChannelFile FILE = new ChannelFile("channel.yaml", "1", CONTENT.length);

        @Override
        public List<ChannelFile> list() {
            return List.of(FILE);
        }

        @Override
        public Optional<ChannelFile> find(String path) {
            return list().stream().filter(file -> file.path().equals(path)).findFirst();
        }

        @Override
        public byte[] read(ChannelFile file, long limit) {
            return CONTENT.clone();
        }
    }
}
