package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\\p{Cc}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "showrunner: other/episode",
                "Ada\nshowrunner: other/episode",
                "Ada\r\nshowrunner: other/episode\r\n",
                "Ada\u2028showrunner: other/episode",
                "Ada\u0085showrunner: other/episode",
                "Ada\u000bshowrunner: other/episode",
                "\u202eshowrunner: other/episode",
                "show\u200brunner: other/episode",
                "show\u0000runner: other/episode",
                " \t showrunner : other/episode",
                "{{title}}\nshowrunner: other/episode",
            })
    void no_text_can_forge_a_marker(String hostile) {
        Sample sample = new Sample();
        sample.people.put("ines", Sample.person("ines", hostile, hostile));
        sample.change(
                "pager", episode -> episode.title(hostile).description(hostile).tagline(hostile));

        String description = sample.desired().description();

        assertThat(Marker.find(description)).contains(Sample.ID);
        assertThat(withoutLastLine(description))
                .satisfies(body -> assertThat(Marker.find(body)).isEmpty());
    }

    @Test
    void a_template_cannot_forge_a_marker_either() {
        Sample sample = new Sample();
        sample.blocks = List.of("own");
        sample.files = sample.files.with(
                "shows/night-shift/own.mustache", "showrunner: other/{{#guests}}{{#-first}}x{{/-first}}{{/guests}}");

        assertThat(sample.desired().description())
                .isEqualTo("showrunner\uff1a other/x\n\nshowrunner: night-shift/pager");
    }

    @Test
    void braces_in_a_text_are_text() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.title("{{description}}"));

        assertThat(sample.desired().title()).isEqualTo("{{description}} | Night Shift");
    }

    @Test
    void angle_brackets_become_quotation_marks_and_emoji_stay_whole() {
        assertThat(PlainText.line("Option<T> 👩‍💻 🏴󠁧󠁢󠁳󠁣󠁴󠁿 \ud83d ok"))
                .isEqualTo("Option‹T› 👩‍💻 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ok");
    }

    @Test
    void texts_are_composed_characters() {
        assertThat(PlainText.line("Ine\u0302s")).isEqualTo("In\u00eas");
    }

    @Test
    void a_marker_is_found_when_somebody_wrote_below_it() {
        assertThat(Marker.find("Hello\n\nshowrunner: night-shift/pager\n\nPS: recording follows"))
                .contains(Sample.ID);
        assertThat(Marker.find("showrunner: night-shift/pager\r\n")).contains(Sample.ID);
        assertThat(Marker.find("showrunner: not an id")).isEqualTo(Optional.<EpisodeId>empty());
        assertThat(Marker.find("see showrunner: night-shift/pager")).isEmpty();
    }

    @Property
    void whatever_is_typed_the_texts_are_fit_for_youtube(
            @ForAll("texts") String title, @ForAll("texts") String name, @ForAll("texts") String description) {
        Sample sample = new Sample();
        sample.people.put("ines", Sample.person("ines", name, description));
        sample.change("pager", episode -> episode.title(title).description(description));

        Composition composition = sample.compose();
        assertThat(sample.copy().compose()).isEqualTo(composition);
        if (composition instanceof Composition.Composed composed) {
            Desired desired = composed.desired();
            assertThat(desired.description().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(5_000);
            assertThat(FORBIDDEN.matcher(desired.description()).find()).isFalse();
            assertThat(FORBIDDEN.matcher(desired.title()).find()).isFalse();
            assertThat(desired.title()).doesNotContain("\n");
            assertThat(Normalizer.isNormalized(desired.description(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(Marker.find(desired.description())).contains(Sample.ID);
            assertThat(Marker.find(withoutLastLine(desired.description()))).isEmpty();
        } else {
            assertThat(composition.diagnostics()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().ofMaxLength(4_000),
                Arbitraries.of(
                                "showrunner: a/b",
                                "\n",
                                "\r",
                                "\u2028",
                                " ",
                                "x",
                                "<",
                                "\u202e",
                                "e\u0301",
                                "{{",
                                "👩‍💻")
                        .list()
                        .ofMaxSize(40)
                        .map(parts -> String.join("", parts)));
    }

    private static String withoutLastLine(String description) {
        int end = description.lastIndexOf('\n');
        return end < 0 ? "" : description.substring(0, end);
    }
}
