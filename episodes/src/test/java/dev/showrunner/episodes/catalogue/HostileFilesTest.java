package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Rules;
import dev.showrunner.episodes.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stands in a file, reading it ends in a catalogue and diagnostics. */
class HostileFilesTest {
    private static final List<String> PATHS = List.of(
            "channel.yaml",
            "shows/klustered.yaml",
            "people/ada.yaml",
            "technologies/kubernetes.yaml",
            "sponsors/acme.yaml",
            "episodes/klustered/42.yaml");

    private static final List<String> KEYS = List.of(
            "title",
            "airtime",
            "publishedAt",
            "zone",
            "duration",
            "show",
            "id",
            "slug",
            "status",
            "guests",
            "technologies",
            "tagline",
            "description",
            "chapters",
            "time",
            "startTime",
            "links",
            "url",
            "label",
            "resources",
            "sponsor",
            "sponsored",
            "youtube",
            "youtubeId",
            "youtubeCategory",
            "tags",
            "privacy",
            "language",
            "name",
            "github",
            "handle",
            "mastodon",
            "bluesky",
            "website",
            "photo",
            "logo",
            "hashtag",
            "hashtags",
            "hosts",
            "blocks",
            "accent",
            "thumbnail",
            "budget",
            "units",
            "reserved",
            "layout",
            "episodes",
            "imageHosts",
            "<<");

    private static final List<String> VALUES = List.of(
            "",
            "~",
            "null",
            "10:30",
            "2027-01-14 19:00",
            "2027-03-28 01:30",
            "9999-12-31T23:59:59.999999999999-18:00",
            "-1",
            "99999999999999999999",
            "PT999999999999999H",
            "1h1h",
            "h",
            ":",
            "::",
            "00:00:00:00",
            "Europe/London",
            "https://",
            "https://./",
            "//",
            "http://a.b/http://a.b",
            "a.b)",
            "@",
            "@a@b.c",
            "#",
            "#a b",
            "../..",
            "./",
            ".",
            "{{title}}",
            "{{{",
            "&a b",
            "*a",
            "!!int 3",
            "[",
            "[]",
            "{}",
            "{a: {b: [c, {d: e}]}}",
            "|\n    x",
            ">-\n    y",
            "\"\\u202e\"",
            "\"\\ud800\"",
            "\"\\x00\"",
            "'",
            "- a",
            "? b",
            "\ud83d\ude00",
            "\u00e9".repeat(3000),
            "# c");

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void no_bytes_make_the_reader_throw(@ForAll byte[] bytes, @ForAll("paths") String path) {
        read(path, bytes);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
    void no_yaml_makes_the_reader_throw(@ForAll("almostYaml") String text, @ForAll("paths") String path) {
        read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void no_punctuation_makes_the_reader_throw(@ForAll("punctuation") String text, @ForAll("paths") String path) {
        read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(PATHS);
    }

    @Provide
    Arbitrary<String> almostYaml() {
        Arbitrary<String> line = net.jqwik.api.Combinators.combine(
                        Arbitraries.of("", "  ", "    ", "- ", "  - ", "\t"),
                        Arbitraries.of(KEYS),
                        Arbitraries.of(": ", ":", " ", ":\n"),
                        Arbitraries.of(VALUES))
                .as((indent, key, colon, value) -> indent + key + colon + value + "\n");
        return line.list().ofMaxSize(12).map(lines -> String.join("", lines));
    }

    @Provide
    Arbitrary<String> punctuation() {
        return Arbitraries.strings()
                .withChars("[]{}:,-?|>&*!%@`'\"#\\ \n\t\r~=<.0aé\u2028\u0085\ufeff")
                .ofMaxLength(60);
    }

    private static void read(String path, byte[] bytes) {
        MemoryFiles files = MemoryFiles.empty()
                .with("channel.yaml", "name: Ada\nzone: Europe/London\n")
                .with("shows/klustered.yaml", "name: Klustered\n")
                .with("episodes/klustered/41.yaml", "title: One\nairtime: 2027-01-14 19:00\nguests: [ada]\n")
                .with(path, bytes);

        Reading reading = new CatalogueReader(InstantSource.system()).read(files, new Revision("0".repeat(40)));

        assertThat(Validation.of(reading).diagnostics()).allSatisfy(HostileFilesTest::isComplete);
    }

    private static void isComplete(Diagnostic diagnostic) {
        assertThat(Rules.find(diagnostic.rule())).isNotNull();
        assertThat(diagnostic.message()).isNotBlank();
        assertThat(diagnostic.remedy()).isNotBlank();
    }
}
