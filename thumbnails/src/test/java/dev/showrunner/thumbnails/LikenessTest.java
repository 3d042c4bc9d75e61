package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final ThumbnailRenderer RENDERER = new ThumbnailRenderer();

    @ParameterizedTest
    @CsvSource({"1280,720", "640,360", "320,180"})
    void our_thumbnail_is_recognised_after_another_encoder_and_at_every_size_youtube_gives(int width, int height)
            throws UnreadablePicture {
        byte[] ours = thumbnail("Breaking etcd on purpose", "Ada Fenwick");

        byte[] theirs = Fixtures.encoded(scaled(ours, width, height, height), "jpeg");

        assertThat(Likeness.same(ours, theirs)).isTrue();
        assertThat(Likeness.same(theirs, ours)).isTrue();
    }

    @Test
    void black_bars_above_and_below_do_not_matter() throws UnreadablePicture {
        byte[] ours = thumbnail("Breaking etcd on purpose", "Ada Fenwick");

        byte[] theirs = Fixtures.encoded(scaled(ours, 480, 270, 360), "jpeg");

        assertThat(Likeness.same(ours, theirs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Breaking etcd on purpose, Bo Lindqvist",
        "Breaking etcd by mistake, Ada Fenwick",
        "Breaking etcd on purposes, Ada Fenwick",
        "Mending etcd on purpose, Ada Fenwick"
    })
    void another_title_or_guest_on_the_same_template_is_another_picture(String title, String guest)
            throws UnreadablePicture {
        byte[] ours = thumbnail("Breaking etcd on purpose", "Ada Fenwick");

        assertThat(Likeness.same(ours, thumbnail(title, guest))).isFalse();
    }

    @Test
    void something_that_is_no_picture_is_said_to_be_none() {
        byte[] ours = thumbnail("Title", "Ada Fenwick");

        assertThatThrownBy(() -> Likeness.same(ours, new byte[] {1, 2, 3})).isInstanceOf(UnreadablePicture.class);
    }

    private static byte[] thumbnail(String title, String guest) {
        ThumbnailDesign design =
                Designs.titled(title).guests(new Portrait(guest, null)).design();
        return RENDERER.render(design, new FilesInMemory()).bytes();
    }

    /** The picture scaled, in the middle of a black one that may be higher. */
    private static BufferedImage scaled(byte[] bytes, int width, int height, int frame) throws UnreadablePicture {
        BufferedImage image = PictureReader.read("thumbnail", bytes);
        BufferedImage framed = new BufferedImage(width, frame, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = framed.createGraphics();
        g.drawImage(Scaling.scale(image, 0, 0, 1280, 720, width, height), 0, (frame - height) / 2, null);
        g.dispose();
        return framed;
    }
}
