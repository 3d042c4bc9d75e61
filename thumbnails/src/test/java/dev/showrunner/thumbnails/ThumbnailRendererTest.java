package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailRendererTest {
    private static final ThumbnailRenderer RENDERER = new ThumbnailRenderer(new ExtraFonts(null, List.of()));

    private final FilesInMemory files = new FilesInMemory();

    @Test
    void a_design_without_a_template_or_photos_becomes_a_picture_of_1280_by_720_below_two_megabytes()
            throws UnreadablePicture {
        Thumbnail thumbnail = RENDERER.render(ada(null), files);

        assertThat(thumbnail.notes()).isEmpty();
        assertThat(thumbnail.mediaType()).isEqualTo("image/png");
        assertThat(thumbnail.bytes()).hasSizeBetween(20_000, 2_000_000);
        BufferedImage picture = picture(thumbnail);
        assertThat(picture.getWidth()).isEqualTo(1280).isEqualTo(thumbnail.width());
        assertThat(picture.getHeight()).isEqualTo(720).isEqualTo(thumbnail.height());
    }

    @Test
    void equal_inputs_give_equal_bytes_from_a_warm_renderer_a_new_one_and_many_threads() throws Exception {
        files.with("people/ada.jpg", Fixtures.encoded(Fixtures.redAndBlue(400, 400), "jpeg"));
        ThumbnailDesign design = ada("people/ada.jpg");

        byte[] first = RENDERER.render(design, files).bytes();

        assertThat(RENDERER.render(design, files).bytes()).isEqualTo(first);
        assertThat(new ThumbnailRenderer().render(design, files).bytes()).isEqualTo(first);
        ThumbnailRenderer shared = new ThumbnailRenderer();
        try (var workers = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> pictures = new ArrayList<>();
            Callable<byte[]> render = () -> shared.render(design, files).bytes();
            for (int i = 0; i < 8; i++) {
                pictures.add(workers.submit(render));
            }
            for (Future<byte[]> picture : pictures) {
                assertThat(picture.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void a_photo_fills_its_circle_with_a_smooth_edge_and_nothing_else() throws UnreadablePicture {
        files.with("people/ada.png", Fixtures.encoded(Fixtures.redAndBlue(400, 400), "png"));

        BufferedImage picture = picture(RENDERER.render(ada("people/ada.png"), files));

        assertThat(Fixtures.at(picture, 900, 294)).isEqualTo(Color.RED);
        assertThat(Fixtures.at(picture, 1160, 294)).isEqualTo(Color.BLUE);
        // The corner of the photo's square lies outside its circle.
        assertThat(Fixtures.at(picture, 840, 104)).isNotEqualTo(Color.RED);
        // On the way out, the edge takes shades between red and the dark gap around it.
        assertThat(IntStream.range(820, 850)
                        .map(x -> Fixtures.at(picture, x, 320).getRed())
                        .filter(red -> red > 60 && red < 220)
                        .count())
                .isPositive();
    }

    @Test
    void a_photo_that_cannot_be_used_becomes_initials_with_a_note_and_the_rest_is_drawn() {
        files.with("people/bomb.png", PictureReaderTest.pngOfSize(30_000, 30_000));

        Thumbnail bomb = RENDERER.render(ada("people/bomb.png"), files);
        Thumbnail missing = RENDERER.render(ada("people/nobody.png"), files);
        Thumbnail remote = RENDERER.render(ada("https://photos.example/ada.png"), files);

        assertThat(bomb.notes()).singleElement().asString().contains("Ada Fenwick", "30,000 x 30,000", "Initials");
        assertThat(missing.notes()).singleElement().asString().contains("people/nobody.png is not in the channel");
        assertThat(remote.notes()).singleElement().asString().contains("add photos.example to imageHosts");
        byte[] initials = RENDERER.render(ada(null), files).bytes();
        assertThat(List.of(bomb, missing, remote))
                .allSatisfy(thumbnail -> assertThat(thumbnail.bytes()).isEqualTo(initials));
    }

    @Test
    void a_photo_from_an_allowed_host_is_drawn_like_one_from_the_repository() {
        byte[] photo = Fixtures.encoded(Fixtures.redAndBlue(400, 400), "png");
        files.with("people/ada.png", photo);

        Thumbnail remote = RENDERER.render(ada("https://photos.example/ada.png"), files, address -> photo);

        assertThat(remote.notes()).isEmpty();
        assertThat(remote.bytes())
                .isEqualTo(RENDERER.render(ada("people/ada.png"), files).bytes());
    }

    @Test
    void an_svg_from_a_photo_host_is_refused() {
        byte[] svg = Fixtures.file("sheet/ada.svg");

        Thumbnail thumbnail = RENDERER.render(ada("https://photos.example/ada.svg"), files, address -> svg);

        assertThat(thumbnail.notes()).singleElement().asString().contains("is not a JPEG, PNG, GIF or WebP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-slots.svg", "slot-without-width.svg", "not-an-svg.svg", "use-bomb.svg"})
    void a_template_that_cannot_be_used_is_replaced_by_the_built_in_one_with_a_note(String name) {
        files.with("shows/night-shift/" + name, Fixtures.file("templates/" + name));
        ThumbnailDesign design =
                Designs.titled("Title").template("shows/night-shift/" + name).design();

        Thumbnail thumbnail = RENDERER.render(design, files);

        assertThat(thumbnail.notes())
                .singleElement()
                .asString()
                .startsWith("shows/night-shift/" + name + ":")
                .endsWith("The built-in template is drawn instead.");
        assertThat(thumbnail.bytes())
                .isEqualTo(
                        RENDERER.render(Designs.titled("Title").design(), files).bytes());
        assertThat(RENDERER.render(design, files).notes()).isEqualTo(thumbnail.notes());
    }

    @Test
    void a_template_that_is_missing_is_replaced_by_the_built_in_one_with_a_note() {
        Thumbnail thumbnail = RENDERER.render(
                Designs.titled("Title")
                        .template("shows/night-shift/thumbnail.svg")
                        .design(),
                files);

        assertThat(thumbnail.notes())
                .containsExactly(
                        "shows/night-shift/thumbnail.svg: The template is not in the channel repository. Commit"
                                + " it, or correct the path in the show's file. The built-in template is drawn instead.");
    }

    @Test
    void a_shows_own_template_is_drawn_with_the_title_in_its_slot_alone() throws UnreadablePicture {
        files.with("thumbnail.svg", Fixtures.file("templates/sound.svg"));

        BufferedImage picture = picture(
                RENDERER.render(Designs.titled("Go!").template("thumbnail.svg").design(), files));

        Color ground = new Color(0x102030);
        boolean drawn = false;
        for (int y = 0; y < 720; y++) {
            for (int x = 0; x < 1280; x++) {
                boolean inside = x >= 72 && x < 832 && y >= 150 && y < 470;
                boolean ink = !Fixtures.at(picture, x, y).equals(ground);
                assertThat(ink && !inside).as("ink at %d,%d", x, y).isFalse();
                drawn |= ink;
            }
        }
        assertThat(drawn).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ff5c4d", "#000000", "#ffffff", "#0a1a4f", "#ffe14d", "#3ddc97"})
    void title_and_date_are_legible_whatever_the_shows_colour(String accent) throws UnreadablePicture {
        ThumbnailDesign with = Designs.titled("HHHHHHHHHH")
                .accent(accent)
                .guests(new Portrait("Bo", null))
                .design();
        ThumbnailDesign without = new ThumbnailDesign(
                null, " ", with.tagline(), with.show(), null, accent, with.portraits(), with.logos(), "");
        BufferedImage inked = picture(RENDERER.render(with, files));
        BufferedImage bare = picture(RENDERER.render(without, files));

        assertThat(contrast(inked, bare, 64, 130, 736, 376)).isGreaterThan(10);
        assertThat(contrast(inked, bare, 64, 620, 424, 60)).isGreaterThan(4.4);
    }

    @Test
    void a_colour_that_is_none_is_said_and_the_templates_own_is_used() {
        Thumbnail thumbnail =
                RENDERER.render(Designs.titled("Title").accent("reddish").design(), files);

        assertThat(thumbnail.notes())
                .containsExactly("accent: reddish is not a colour; write #rrggbb. The template's own is used.");
    }

    @Test
    void logos_are_drawn_on_chips_and_a_broken_one_is_left_out_with_a_note() {
        files.with("technologies/beacon.svg", Fixtures.file("sheet/logos/beacon.svg"));
        files.with("technologies/broken.svg", "<svg");
        ThumbnailDesign both = Designs.titled("Title")
                .logos("technologies/broken.svg", "technologies/beacon.svg")
                .design();

        Thumbnail thumbnail = RENDERER.render(both, files);

        assertThat(thumbnail.notes())
                .singleElement()
                .asString()
                .startsWith("A logo is left out: technologies/broken.svg:1:");
        assertThat(thumbnail.bytes())
                .isNotEqualTo(
                        RENDERER.render(Designs.titled("Title").design(), files).bytes());
    }

    /** The strongest contrast between a pixel with ink and the same pixel without, in an area. */
    private static double contrast(BufferedImage inked, BufferedImage bare, int x, int y, int width, int height) {
        double strongest = 1;
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                strongest = Math.max(
                        strongest, Colours.contrast(Fixtures.at(inked, column, row), Fixtures.at(bare, column, row)));
            }
        }
        return strongest;
    }

    private static ThumbnailDesign ada(@Nullable String photo) {
        return Designs.titled("Breaking etcd on purpose")
                .guests(new Portrait("Ada Fenwick", photo))
                .design();
    }

    private static BufferedImage picture(Thumbnail thumbnail) throws UnreadablePicture {
        return PictureReader.read("thumbnail", thumbnail.bytes());
    }
}
