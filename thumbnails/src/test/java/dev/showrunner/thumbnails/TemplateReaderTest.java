package dev.showrunner.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    entity-declaration.svg        | 1 | svg-declarations
                    billion-laughs.svg            | 1 | svg-declarations
                    no-slots.svg                  | 1 | template-without-slots
                    unknown-slot.svg              | 2 | template-slot
                    slot-on-a-path.svg            | 3 | template-slot
                    slot-without-width.svg        | 2 | template-slot
                    slot-with-too-many-lines.svg  | 2 | template-slot
                    slot-in-a-gradient.svg        | 2 | template-slot
                    slot-aligned-to-nothing.svg   | 2 | template-slot
                    label-without-words.svg       | 3 | template-slot
                    unknown-condition.svg         | 3 | template-condition
                    unknown-transform.svg         | 2 | template-transform
                    no-size.svg                   | 1 | template-size
                    not-an-svg.svg                | 1 | svg-not-svg
                    not-well-formed.svg           | 3 | svg-not-well-formed
                    use-bomb.svg                  | 1 | svg-too-costly
                    circular-use.svg              | 3 | svg-too-costly
                    endless-dashes.svg            | 3 | svg-too-costly
                    far-away.svg                  | 3 | svg-too-costly
                    huge-blur.svg                 | 3 | svg-too-costly
                    """)
    void a_template_that_cannot_be_used_says_where_and_what_to_do(String name, int line, String rule) {
        List<Diagnostic> findings = check(name);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.rule()).startsWith(rule);
            assertThat(finding.location().file()).isEqualTo(name);
            assertThat(finding.location().line()).isEqualTo(line);
            assertThat(finding.location().column()).isPositive();
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    external-image.svg        | 2 | svg-external-reference
                    external-file.svg         | 2 | svg-external-reference
                    external-style-sheet.svg  | 2 | svg-external-reference
                    external-gradient.svg     | 2 | svg-external-reference
                    script.svg                | 2 | svg-not-drawn
                    text-outside-a-slot.svg   | 2 | svg-text
                    """)
    void what_is_not_drawn_is_left_out_with_a_warning(String name, int line, String rule) throws UnusableSvg {
        assertThat(check(name)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.location().line()).isEqualTo(line);
        });
        String left = TemplateReader.read(name, name, Fixtures.file("templates/" + name))
                .root()
                .toXml(element -> true);
        assertThat(left).doesNotContain("example", "file:", "alert", "@import", "LIVE");
    }

    @Test
    void a_sound_template_and_the_built_in_one_have_nothing_to_remark() {
        assertThat(check("sound.svg")).isEmpty();
        assertThat(TemplateReader.check("control-room.svg", Fixtures.file("templates/control-room.svg")))
                .isEmpty();
    }

    @Test
    void a_file_larger_than_a_megabyte_is_refused_before_it_is_read() {
        assertThat(TemplateReader.check("large.svg", new byte[SvgReader.MAX_BYTES + 1]))
                .extracting(Diagnostic::rule)
                .containsExactly("svg-too-large");
    }

    @Test
    void more_elements_or_deeper_nesting_than_a_drawing_needs_are_refused() {
        String many = "<circle r=\"1\"/>".repeat(6_000);
        String deep = "<g>".repeat(100) + "</g>".repeat(100);

        assertThat(checkBody(many)).extracting(Diagnostic::rule).containsExactly("svg-too-large");
        assertThat(checkBody(deep)).extracting(Diagnostic::rule).containsExactly("svg-too-large");
    }

    @Test
    void an_embedded_picture_of_30000_by_30000_pixels_is_left_out_with_a_warning() {
        String bomb = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(PictureReaderTest.pngOfSize(30_000, 30_000));

        assertThat(checkBody("<image width=\"9\" height=\"9\" href=\"" + bomb + "\"/>"
                        + "<rect data-slot=\"title\" width=\"9\" height=\"9\"/>"))
                .extracting(Diagnostic::rule)
                .containsExactly("svg-external-reference");
    }

    @Test
    void slots_in_moved_and_scaled_groups_land_where_the_editor_shows_them() throws UnusableSvg {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"><g transform=\"translate(10 20)"
                + " scale(2)\"><rect data-slot=\"title\" x=\"5\" y=\"5\" width=\"100\" height=\"50\"/></g></svg>";

        Slot slot = TemplateReader.read("t.svg", "t", svg.getBytes(StandardCharsets.UTF_8))
                .slots()
                .getFirst();

        assertThat(slot.transform()
                        .createTransformedShape(((Slot.Text) slot).box())
                        .getBounds2D())
                .isEqualTo(new Rectangle2D.Double(40, 60, 400, 200));
    }

    private static List<Diagnostic> check(String name) {
        return TemplateReader.check(name, Fixtures.file("templates/" + name));
    }

    private static List<Diagnostic> checkBody(String body) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1280 720\">" + body + "</svg>";
        return TemplateReader.check("made.svg", svg.getBytes(StandardCharsets.UTF_8));
    }
}
