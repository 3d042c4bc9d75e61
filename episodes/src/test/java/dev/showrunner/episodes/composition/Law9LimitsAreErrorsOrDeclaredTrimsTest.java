package dev.showrunner.episodes.composition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Composition.Refused;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Rules;
import dev.showrunner.episodes.diagnostics.Severity;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits are errors or declared trims, never silent truncation; every finding names its place, rule and remedy. */
class Law9LimitsAreErrorsOrDeclaredTrimsTest {
    @Test
    void a_rendered_title_of_101_characters_is_an_error_at_the_episodes_title() {
        Sample sample = new Sample();
        sample.files = sample.files.with(
                "episodes/night-shift/pager.yaml", "airtime: 2026-11-26 19:00\ntitle:  " + "x".repeat(87) + "\n");
        sample.change("pager", episode -> episode.title("x".repeat(87)));

        assertThat(sample.compose())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.rule()).isEqualTo("title-too-long");
                                    assertThat(found.severity()).isEqualTo(Severity.ERROR);
                                    assertThat(found.location())
                                            .isEqualTo(new Location("episodes/night-shift/pager.yaml", 2, 9));
                                    assertThat(found.message()).contains("101 characters");
                                    assertThat(found.remedy()).contains("title rule");
                                }));
    }

    @Test
    void a_rendered_title_of_100_characters_is_shown_whole() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.title("x".repeat(86)));

        assertThat(sample.desired().title()).hasSize(100);
    }

    @Test
    void blocks_give_way_in_their_declared_order_whole_entries_at_a_time() {
        Sample sample = new Sample()
                .add("fog", "Fog in the service mesh", LocalDateTime.of(2026, 11, 12, 19, 0))
                .add("tide", "High tide", LocalDateTime.of(2026, 12, 10, 19, 0));
        Technology etcd = Objects.requireNonNull(sample.technologies.get("etcd"));
        int room = Description.LIMIT - sample.desired().description().getBytes(UTF_8).length;
        sample.technologies.put(
                "etcd",
                new Technology("etcd", "etcd", "e".repeat(room + 60), etcd.links(), etcd.hashtags(), etcd.logo()));

        Composed composed = (Composed) sample.compose();

        assertThat(composed.desired().description())
                .contains("High tide")
                .doesNotContain("Fog in the service mesh")
                .contains("e".repeat(room + 60))
                .contains("Website: https://lamplight.example");
        assertThat(composed.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("description-trimmed");
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message()).contains("series (Fog in the service mesh).");
        });
    }

    @Test
    void the_people_and_the_sponsor_outlast_series_links_and_technologies() {
        Sample sample = new Sample().add("fog", "Fog in the service mesh", LocalDateTime.of(2026, 11, 12, 19, 0));
        sample.change("pager", episode -> episode.description("i".repeat(4_350)));

        Composed composed = (Composed) sample.compose();

        assertThat(composed.desired().description())
                .contains("i".repeat(4_350), "👤 Tomás Vega", "🤝 Sponsored by Lantern Cloud", "🕰 Timeline")
                .doesNotContain("📺", "🔗", "🛠 Cilium");
        assertThat(composed.diagnostics().getFirst().message())
                .contains(
                        "Left out: series (Fog in the service mesh)",
                        "links (https://lamplight.example, https://chat.example/night-shift,"
                                + " https://example.org/runbook)",
                        "technologies (Cilium, etcd).");
    }

    @Test
    void an_introduction_that_alone_is_too_long_is_an_error() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.description("é".repeat(2_490)));

        assertThat(sample.compose())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.rule()).isEqualTo("description-too-long");
                                    assertThat(found.message()).contains("5011 bytes");
                                }));
    }

    @Test
    void the_longest_introduction_that_fits_is_shown_whole() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.description("i".repeat(4_969)));

        assertThat(sample.desired().description().getBytes(UTF_8)).hasSize(5_000);
    }

    @Test
    void what_a_limit_leaves_out_of_the_tags_is_named() {
        Sample sample = new Sample();
        List<String> ids =
                IntStream.range(0, 40).mapToObj(i -> "technology-" + i).toList();
        ids.forEach(
                id -> sample.technologies.put(id, new Technology(id, id + " name", "", List.of(), List.of(), null)));
        sample.change("pager", episode -> episode.technologies(ids));

        assertThat(sample.compose().diagnostics()).anySatisfy(found -> {
            assertThat(found.rule()).isEqualTo("tags-trimmed");
            assertThat(found.message()).contains("Left out: technology-24 name, ", " and 4 more.");
        });
    }

    @Test
    void every_finding_of_composition_has_a_rule_that_is_documented() {
        Sample sample = new Sample();
        sample.blocks = List.of("disclaimer");

        assertThat(sample.compose().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("unknown-block");
            assertThat(found.remedy()).contains("shows/night-shift/disclaimer.mustache");
            assertThat(Rules.find(found.rule())).isNotNull();
        });
    }
}
