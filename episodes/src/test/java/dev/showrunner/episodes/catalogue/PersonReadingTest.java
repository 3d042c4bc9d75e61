package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the files beside episodes become. */
class PersonReadingTest {
    private static Catalogue read(String path, String text) {
        Reading reading = new CatalogueReader(InstantSource.system())
                .read(
                        MemoryFiles.empty()
                                .with("channel.yaml", "name: Ada's Academy\nzone: Europe/London\n")
                                .with(path, text),
                        new Revision("1".repeat(40)));
        assertThat(reading.diagnostics()).isEmpty();
        return reading.catalogue().orElseThrow();
    }

    private static Person person(String text) {
        return Objects.requireNonNull(read("people/ada.yaml", text).people().get("ada"));
    }

    @Test
    void links_keep_the_order_of_the_file() {
        Person ada = person("""
                name: Ada Lovelace
                bluesky: ada.example.com
                website: ada.example.com
                github: ada
                links:
                  - label: Notes
                    url: ada.example.com/notes
                mastodon: "@ada@hachyderm.example"
                """);

        assertThat(ada.links())
                .containsExactly(
                        new Link("bluesky", "https://bsky.app/profile/ada.example.com"),
                        new Link("website", "https://ada.example.com"),
                        new Link("github", "https://github.com/ada"),
                        new Link("Notes", "https://ada.example.com/notes"),
                        new Link("mastodon", "https://hachyderm.example/@ada"));
    }

    @Test
    void a_github_account_is_a_text_or_a_group_of_fields() {
        assertThat(person("name: Ada\ngithub: ada\n").github()).isEqualTo("ada");
        assertThat(person("name: Ada\ngithub:\n  handle: ada\n").github()).isEqualTo("ada");
        assertThat(person("name: Ada\ngithub: https://github.com/ada/\n").github())
                .isEqualTo("ada");
        assertThat(person("name: Ada\ngithub: \"@ada\"\n").github()).isEqualTo("ada");
    }

    @Test
    void an_address_does_for_a_handle() {
        assertThat(person("name: Ada\nyoutube: https://youtube.com/@ada\nlinkedin: linkedin.com/in/ada\n")
                        .links())
                .containsExactly(
                        new Link("youtube", "https://youtube.com/@ada"),
                        new Link("linkedin", "https://linkedin.com/in/ada"));
    }

    @Test
    void an_older_technology_has_its_source_in_another_field() {
        Technology rust = Objects.requireNonNull(
                read("technologies/rust.yaml", """
                name: Rust
                website: https://www.rust-lang.org/
                codeRepository: https://github.com/rust-lang/rust
                hashtag: "#RustLang"
                community:
                  blog: blog.rust-lang.org
                """).technologies().get("rust"));

        assertThat(rust.hashtags()).containsExactly("RustLang");
        assertThat(rust.links())
                .containsExactly(
                        new Link("website", "https://www.rust-lang.org/"),
                        new Link("source", "https://github.com/rust-lang/rust"),
                        new Link("blog", "https://blog.rust-lang.org"));
    }

    @Test
    void a_channel_needs_a_name_and_a_zone_and_has_defaults_for_the_rest() {
        Channel channel = read("people/ada.yaml", "name: Ada\n").channel();

        assertThat(channel.id()).isEqualTo("ada-s-academy");
        assertThat(channel.unitsPerDay()).isEqualTo(10_000);
        assertThat(channel.unitsReserved()).isEqualTo(3_000);
        assertThat(channel.drift()).isEqualTo(DriftPolicy.REPORT);
        assertThat(channel.imageHosts()).isEmpty();
    }
}
