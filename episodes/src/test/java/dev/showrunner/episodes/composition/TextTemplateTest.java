package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.composition.Composition.Refused;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {
    private static final Location FILE = Location.of("templates/intro.mustache");

    @ParameterizedTest
    @CsvSource({
        "unknown-name, 2, 6, There is nothing called 'guestNmaes'.",
        "unknown-name-in-a-section-that-is-never-shown, 2, 3, There is nothing called 'tagLine'.",
        "section-not-closed, 1, 1, The section 'guests' is never closed.",
        "section-closed-by-another, 3, 1, 'This closes ''links'', which is not the section that is open.'",
        "section-closed-twice, 2, 1, 'This closes ''guests'', which is not the section that is open.'",
        "tag-not-closed, 3, 7, This tag is never closed.",
        "tag-empty, 1, 7, There is nothing called ''.",
        "includes-a-file, 2, 1, 'A template cannot include or define others, nor change its braces.'",
        "inherits-a-template, 1, 1, 'A template cannot include or define others, nor change its braces.'",
        "changes-its-braces, 1, 1, 'A template cannot include or define others, nor change its braces.'",
        "name-outside-its-section, 2, 1, 'bio' has no value here.",
        "calls-a-method, 1, 1, There is nothing called 'title.length'.",
        "nested-too-deeply, 17, 1, Sections are nested too deeply.",
    })
    void a_mistake_is_told_with_its_place(String fixture, int line, int column, String message) throws IOException {
        Sample sample = new Sample();
        sample.files = sample.files.with("templates/intro.mustache", fixture(fixture));

        assertThat(sample.compose())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.rule()).isEqualTo("bad-template");
                                    assertThat(found.location())
                                            .isEqualTo(new Location("templates/intro.mustache", line, column));
                                    assertThat(found.message()).isEqualTo(message);
                                    assertThat(found.remedy()).isNotBlank();
                                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shows-a-list-as-text", "repeats-without-end", "writes-without-end"})
    void what_shows_only_when_it_is_rendered_names_the_file(String fixture) throws IOException {
        Sample sample = new Sample();
        sample.files = sample.files.with("templates/intro.mustache", fixture(fixture));
        List<Link> links = IntStream.range(0, 300)
                .mapToObj(i -> new Link("", "https://example.org/" + i))
                .toList();
        sample.change("pager", episode -> episode.links(links));

        assertThat(sample.compose().diagnostics())
                .extracting(Diagnostic::rule, found -> found.location().file())
                .containsExactly(org.assertj.core.api.Assertions.tuple("bad-template", "templates/intro.mustache"));
    }

    @Test
    void a_template_that_is_not_utf_8_is_refused() {
        Sample sample = new Sample();
        sample.files = sample.files.with("templates/intro.mustache", "Grüße".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(sample.compose().diagnostics().getFirst().message()).isEqualTo("This template is not UTF-8.");
    }

    @Test
    void a_template_of_more_than_64_kb_is_refused() {
        Sample sample = new Sample();
        sample.files = sample.files.with("templates/intro.mustache", "x".repeat(65_537));

        assertThat(sample.compose().diagnostics().getFirst().message()).contains("larger than 64 KB");
    }

    @Test
    void a_mistake_in_a_title_rule_is_told_at_the_rule() {
        Sample sample = new Sample();
        sample.titleRule = "{{titel}} | Night Shift";
        sample.files =
                sample.files.with("shows/night-shift.yaml", "name: Night Shift\ntitle: \"{{titel}} | Night Shift\"\n");

        assertThat(sample.compose().diagnostics())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.location()).isEqualTo(new Location("shows/night-shift.yaml", 2, 8)));
    }

    @Test
    void windows_line_ends_in_a_template_are_levelled() {
        Sample sample = new Sample();
        sample.blocks = List.of("intro");
        sample.files = sample.files.with("templates/intro.mustache", "One\r\n{{title}}\r\n");

        assertThat(sample.desired().description())
                .isEqualTo("One\nThe pager rings twice\n\nshowrunner: night-shift/pager");
    }

    @Test
    void sections_show_and_hide_and_know_their_position() throws TemplateMistake {
        Entries.Allowance allowance = new Entries.Allowance();
        Entries guests = new Entries(allowance, List.of(Map.of("name", "Ada"), Map.of("name", "Grace")));

        assertThat(render("{{#guests}}{{-index}} {{name}}{{^-last}}, {{/-last}}{{/guests}}", Map.of("guests", guests)))
                .isEqualTo("1 Ada, 2 Grace");
        assertThat(render("{{^tagline}}none{{/tagline}}{{#tagline}}some{{/tagline}}", Map.of("tagline", "")))
                .isEqualTo("none");
        assertThat(render("{{! not shown }}{{{title}}} & {{&title}}", Map.of("title", "<b>")))
                .isEqualTo("<b> & <b>");
    }

    @Test
    void nothing_of_an_object_can_be_reached() {
        TemplateMistake mistake = catchThrowableOfType(
                TemplateMistake.class, () -> render("{{#title}}{{name}}{{/title}}", Map.of("title", "x")));

        assertThat(mistake.diagnostic().message()).isEqualTo("'name' has no value here.");
    }

    private static String render(String source, Map<String, Object> values) throws TemplateMistake {
        return TextTemplate.parse(FILE, source, Values.NAMES).render(values);
    }

    private static String fixture(String name) throws IOException {
        try (var in = TextTemplateTest.class.getResourceAsStream("templates/" + name + ".mustache")) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
