package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ThumbnailRendererTest {
    private final ThumbnailRenderer renderer = new ThumbnailRenderer();
    private final FilesInMemory files = new FilesInMemory();

    @Test
    void a_design_without_a_template_or_photos_becomes_a_picture_of_1280_by_720_below_two_megabytes() throws Exception {
        Thumbnail thumbnail = renderer.render(
                Designs.titled("Breaking etcd on purpose")
                        .guests(new Portrait("Ada Fenwick", null))
                        .design(),
                files);

        assertThat(thumbnail.notes()).isEmpty();
        assertThat(thumbnail.bytes()).hasSizeBetween(20_000, 2_000_000);
        BufferedImage picture = PictureReader.read("thumbnail", thumbnail.bytes());
        assertThat(picture.getWidth()).isEqualTo(1280).isEqualTo(thumbnail.width());
        assertThat(picture.getHeight()).isEqualTo(720).isEqualTo(thumbnail.height());
    }

    @Test
    void equal_inputs_give_equal_bytes_from_a_warm_and_from_a_new_renderer() {
        var design = Designs.titled("Same in, same out")
                .guests(new Portrait("Ada Fenwick", null))
                .design();

        byte[] first = renderer.render(design, files).bytes();

        assertThat(renderer.render(design, files).bytes()).isEqualTo(first);
        assertThat(new ThumbnailRenderer().render(design, files).bytes()).isEqualTo(first);
    }

    @Test
    void a_template_that_is_missing_is_replaced_by_the_built_in_one_with_a_note() {
        Thumbnail thumbnail = renderer.render(
                Designs.titled("Title")
                        .template("shows/night-shift/thumbnail.svg")
                        .design(),
                files);

        assertThat(thumbnail.notes())
                .containsExactly("shows/night-shift/thumbnail.svg is not in the channel repository. The built-in"
                        + " template is drawn instead.");
        assertThat(thumbnail.bytes())
                .isEqualTo(
                        renderer.render(Designs.titled("Title").design(), files).bytes());
    }
}
