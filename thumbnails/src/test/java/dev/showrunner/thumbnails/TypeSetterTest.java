package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets text on black and looks at the pixels. */
class TypeSetterTest {
    private static final Rectangle BOX = new Rectangle(100, 60, 736, 376);
    private static final Slot.Style TITLE = new Slot.Style(
            800, 200, 30, 5, 1.03, -0.012, false, Slot.Align.START, Slot.VerticalAlign.BOTTOM, Color.WHITE, 1);

    private static TypeSetter setter = typeSetter(new ExtraFonts(null, List.of()));

    private final List<String> notes = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        HeadlessFonts.prepare();
    }

    static Stream<String> titles() {
        return Stream.of(
                "Go!",
                "W",
                "Event Sourcing",
                "Should we still be using docker-compose for local development?",
                "Internationalisierungsbeauftragtenkonferenz",
                "W".repeat(100),
                "i".repeat(100),
                "Wg ".repeat(33) + "W",
                "ÅÉŨ Ệgjpqy Ģģ |Ŵŷ|",
                "Ломаем и чиним etcd: что происходит, когда кворум потерян",
                "مقدمة إلى كوبرنيتس: كيف نصلح العنقود مباشرة",
                "שלום עולם: מתקנים אשכול Kubernetes בשידור חי",
                "🚀 to prod 👩🏽‍💻 on a Friday 🔥🔥🔥 and nobody 😱",
                "Z̷̢̛a̸̡͠l̵̨͝g̶̡͝ö̷̧",
                "https://example.org/a/very/long/path/that/has/no/spaces/at/all/but/still/has/to/fit/somehow");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void no_pixel_of_a_text_is_outside_its_slot_and_it_is_not_small(String title) {
        Rectangle ink = ink(draw(title, TITLE));

        assertThat(BOX).matches(box -> box.contains(ink), "contains " + ink);
        assertThat(notes).isEmpty();
    }

    @Test
    void every_length_from_3_to_100_characters_fits_without_a_cut() {
        String words =
                "Breaking the control plane of a cluster on purpose and repairing it live before an audience now!!!!!";
        for (int length = 3; length <= 100; length++) {
            assertThat(BOX.contains(ink(draw(words.substring(0, length), TITLE))))
                    .isTrue();
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void every_title_of_the_corpus_fits_without_a_cut() throws IOException {
        List<String> titles = corpusTitles();
        assumeThat(titles)
                .as("No real files beside the project; set SHOWRUNNER_CORPUS to read them")
                .isNotEmpty();
        for (String title : titles) {
            Rectangle ink = ink(draw(title, TITLE));
            assertThat(BOX.contains(ink)).as("%s %s", title, ink).isTrue();
        }
        assertThat(notes).isEmpty();
        System.out.println(titles.size() + " titles of the corpus fit");
    }

    @Test
    void a_short_title_is_set_at_the_largest_size() {
        // A capital of Inter is 0.73 of the size high.
        assertThat(ink(draw("H", TITLE)).height).isBetween(143, 149);
    }

    @Test
    void a_text_too_long_for_the_smallest_size_is_cut_with_an_ellipsis_and_a_note() {
        Slot.Style small =
                new Slot.Style(600, 40, 36, 1, 1, 0, false, Slot.Align.START, Slot.VerticalAlign.TOP, Color.WHITE, 1);

        BufferedImage image =
                draw("A tagline that goes on and on and on, long past what a single line can hold", small);

        assertThat(BOX.contains(ink(image))).isTrue();
        assertThat(notes).singleElement().asString().contains("does not fit its slot \"title\" and is cut after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"مرحبا بكم", "שלום עולם"})
    void right_to_left_writing_starts_at_the_right(String text) {
        Rectangle ink = ink(draw(text, withSize(60)));

        assertThat(BOX.x + BOX.width - (ink.x + ink.width)).isBetween(0, 3);
        assertThat(ink.x - BOX.x).isGreaterThan(100);
    }

    @Test
    void arabic_letters_join_and_run_from_right_to_left() {
        // Lam and alef become one glyph that is narrower than the two; shaped apart they would be wider.
        int together = ink(draw("\u0644\u0627", withSize(100))).width;
        int apart = ink(draw("\u0644\u200c\u0627", withSize(100))).width;
        assertThat(together).isLessThan(apart);

        // The first letter of the text is the rightmost one: the word's right end looks like that letter's beginning.
        BufferedImage word = draw("בגד", withSize(100));
        BufferedImage first = draw("ב", withSize(100));
        Rectangle letter = ink(first);
        assertThat(differences(word, first, new Rectangle(letter.x + 4, letter.y, letter.width - 4, letter.height)))
                .isZero();
    }

    @Test
    void an_emoji_is_a_colourful_picture_and_not_a_box() {
        BufferedImage image = draw("🚀", TITLE);

        long colourful = pixels(image).filter(TypeSetterTest::isColourful).count();

        assertThat(colourful).isGreaterThan(5_000);
        assertThat(notes).isEmpty();
    }

    @Test
    void skin_tones_and_flags_that_are_not_in_the_set_are_drawn_from_their_parts() {
        assertThat(differences(draw("👍🏿", TITLE), draw("👍", TITLE), BOX)).isZero();
        assertThat(pixels(draw("🇩🇪", TITLE))
                        .filter(pixel -> (pixel & 0xffffff) != 0)
                        .count())
                .isGreaterThan(2_000);
        assertThat(notes).isEmpty();
    }

    @Test
    void a_character_that_no_font_has_becomes_a_box_with_one_note() {
        BufferedImage image = draw("日本語 live", TITLE);

        assertThat(ink(image).width).isGreaterThan(300);
        assertThat(notes)
                .containsExactly("No font has 3 characters of \"日本語 live\" (U+65E5); boxes are drawn"
                        + " instead. Put a font that has them into the folder SHOWRUNNER_FONTS names, for Chinese, Japanese or"
                        + " Korean one of the Noto Sans CJK family.");
    }

    @Test
    void a_font_from_the_producers_folder_fills_the_gap(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("few.ttf"), Fixtures.file("fonts/japanese-few.ttf"));
        Files.writeString(folder.resolve("broken.ttf"), "not a font");
        setter = typeSetter(new ExtraFonts(folder.toString(), List.of()));
        try {
            BufferedImage image = draw("日本語で学ぶ入門", TITLE);

            assertThat(notes).isEmpty();
            assertThat(BOX.contains(ink(image))).isTrue();
        } finally {
            setter = typeSetter(new ExtraFonts(null, List.of()));
        }
    }

    @Test
    void overrides_of_the_writing_direction_and_line_breaks_in_a_title_change_nothing() {
        assertThat(differences(draw("Live \u202eon\u202c\n air", TITLE), draw("Live on air", TITLE), BOX))
                .isZero();
    }

    private static TypeSetter typeSetter(ExtraFonts fonts) {
        HeadlessFonts.prepare();
        Emoji emoji = new Emoji();
        return new TypeSetter(new Phrases(new Typefaces(fonts), emoji), emoji);
    }

    private static Slot.Style withSize(double size) {
        return new Slot.Style(800, size, 10, 1, 1, 0, false, Slot.Align.START, Slot.VerticalAlign.TOP, Color.WHITE, 1);
    }

    private BufferedImage draw(String text, Slot.Style style) {
        BufferedImage image = new BufferedImage(936, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        SvgPainter.smooth(g);
        Rectangle2D box = new Rectangle2D.Double(BOX.x, BOX.y, BOX.width, BOX.height);
        setter.draw(
                g,
                new Slot.Text("title", Condition.ALWAYS, new AffineTransform(), box, null, style),
                text,
                Color.WHITE,
                notes::add);
        g.dispose();
        return image;
    }

    private static Rectangle ink(BufferedImage image) {
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) != 0) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink;
    }

    private static IntStream pixels(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private static boolean isColourful(int pixel) {
        Color colour = new Color(pixel);
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        return most - least > 60;
    }

    private static long differences(BufferedImage one, BufferedImage other, Rectangle area) {
        long count = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static List<String> corpusTitles() throws IOException {
        String named = System.getProperty("SHOWRUNNER_CORPUS", System.getenv("SHOWRUNNER_CORPUS"));
        Path corpus = Path.of(named == null ? "../../shared/corpus" : named);
        if (!Files.isDirectory(corpus)) {
            return List.of();
        }
        Pattern title = Pattern.compile("(?m)^title: ?[\"']?(?!>)(.+?)[\"']?$");
        try (Stream<Path> files = Files.walk(corpus)) {
            List<String> titles = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Matcher matcher = title.matcher(Files.readString(file));
                if (matcher.find()) {
                    titles.add(matcher.group(1));
                }
            }
            return titles;
        }
    }
}
