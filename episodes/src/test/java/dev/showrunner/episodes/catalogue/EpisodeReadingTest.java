package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fields of an episode become, in present and in older spellings. */
class EpisodeReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Reading read(String episode) {
        return read("name: Klustered\n", episode);
    }

    private static Reading read(String show, String episode) {
        return new CatalogueReader(InstantSource.fixed(NOW))
                .read(
                        MemoryFiles.empty()
                                .with("channel.yaml", "name: Ada's Academy\nzone: Europe/London\n")
                                .with("shows/klustered.yaml", show)
                                .with("people/ada.yaml", "name: Ada Lovelace\n")
                                .with("sponsors/acme.yaml", "name: Acme\n")
                                .with("technologies/kubernetes.yaml", "name: Kubernetes\n")
                                .with("episodes/klustered/42.yaml", episode),
                        new Revision("1".repeat(40)));
    }

    private static Episode episode(String text) {
        Reading reading = read(text);
        assertThat(reading.diagnostics()).isEmpty();
        return reading.catalogue().orElseThrow().episodes().values().iterator().next();
    }

    private static Instant start(Episode episode) {
        return Objects.requireNonNull(episode.airtime()).instant();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-14 19:00, 2027-01-14T19:00:00Z",
        "2027-07-14 19:00, 2027-07-14T18:00:00Z",
        "2027-07-14T19:00, 2027-07-14T18:00:00Z",
        "2027-07-14 19:00:30, 2027-07-14T18:00:30Z",
        "2027-07-14T19:00:00.000Z, 2027-07-14T19:00:00Z",
        "2027-07-14T19:00+02:00, 2027-07-14T17:00:00Z",
        "2027-07-14 19:00 +0200, 2027-07-14T17:00:00Z",
        "2027-03-28 00:59, 2027-03-28T00:59:00Z",
        "2027-03-28 02:00, 2027-03-28T01:00:00Z",
        "2027-03-28T01:30+00:00, 2027-03-28T01:30:00Z",
        "2027-10-31T01:30+01:00, 2027-10-31T00:30:00Z",
        "2027-10-31T01:30+00:00, 2027-10-31T01:30:00Z",
    })
    void an_airtime_is_a_wall_time_in_the_zone_or_an_instant(String airtime, Instant start) {
        assertThat(start(episode("title: One\nairtime: " + airtime + "\n"))).isEqualTo(start);
    }

    @Test
    void a_show_s_own_run_of_show_takes_the_place_of_the_usual_one_where_it_says_something() {
        Show show = read("""
                name: Talk
                zone: Europe/London
                runOfShow:
                  guestReminder: off
                  freeze: T-45m
                  doorsOpen: t-5m
                  wrapUp: END+1h
                """, "title: One\nairtime: 2027-01-14 19:00\n")
                .catalogue()
                .orElseThrow()
                .shows()
                .values()
                .iterator()
                .next();

        assertThat(show.airing().runOfShow().moments(Instant.parse("2027-01-14T19:00:00Z"), Duration.ofHours(1)))
                .containsExactly(
                        new Moment(Milestone.PROVISION, Instant.parse("2027-01-13T19:00:00Z")),
                        new Moment(Milestone.FREEZE, Instant.parse("2027-01-14T18:15:00Z")),
                        new Moment(Milestone.GATES, Instant.parse("2027-01-14T18:30:00Z")),
                        new Moment(Milestone.DOORS_OPEN, Instant.parse("2027-01-14T18:55:00Z")),
                        new Moment(Milestone.LIVE, Instant.parse("2027-01-14T19:00:00Z")),
                        new Moment(Milestone.END, Instant.parse("2027-01-14T20:00:00Z")),
                        new Moment(Milestone.WRAP_UP, Instant.parse("2027-01-14T21:00:00Z")));
    }

    @Test
    void of_an_airtime_that_comes_twice_the_earlier_is_taken_with_a_warning() {
        Reading reading = read("title: One\nairtime: 2027-10-31 01:30\n");

        Episode episode =
                reading.catalogue().orElseThrow().episodes().values().iterator().next();
        assertThat(start(episode)).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(reading.diagnostics()).extracting(Diagnostic::rule).containsExactly("airtime-in-overlap");
    }

    @Test
    void the_episodes_zone_comes_before_the_shows_and_that_before_the_channels() {
        String show = "name: Klustered\nzone: America/New_York\n";
        Reading ofShow = read(show, "title: One\nairtime: 2027-01-14 19:00\n");
        Reading ofEpisode = read(show, "title: One\nairtime: 2027-01-14 19:00\nzone: Asia/Tokyo\n");

        assertThat(start(only(ofShow))).isEqualTo("2027-01-15T00:00:00Z");
        assertThat(start(only(ofEpisode))).isEqualTo("2027-01-14T10:00:00Z");
    }

    private static Episode only(Reading reading) {
        return reading.catalogue().orElseThrow().episodes().values().iterator().next();
    }

    @Test
    void an_instant_keeps_the_wall_time_of_the_shows_zone() {
        Airtime airtime = Objects.requireNonNull(
                episode("title: One\nairtime: 2027-07-14T18:00:00Z\n").airtime());

        assertThat(airtime.wallTime()).isEqualTo(LocalDateTime.parse("2027-07-14T19:00"));
        assertThat(airtime.zone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void published_at_is_in_utc_even_when_it_does_not_say_so() {
        assertThat(start(episode("title: One\npublishedAt: '2027-07-14T19:00:00'\n")))
                .isEqualTo("2027-07-14T19:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"1h30m, 5400", "90m, 5400", "PT90M, 5400", "90 min, 5400", "2h, 7200", "5400, 5400", "45m10s, 2710"})
    void a_duration_has_many_spellings(String text, long seconds) {
        assertThat(episode("title: One\nairtime: 2027-01-14 19:00\nduration: " + text + "\n")
                        .duration())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_time_is_text_and_never_a_number_of_seconds() {
        Episode episode = episode("""
                title: 10:30
                airtime: 2027-01-14 10:30
                chapters:
                  - time: 00:00
                    title: no
                  - time: 10:30
                    title: 1.10
                  - time: 1:02:00
                    title: 010
                """);

        assertThat(episode.title()).isEqualTo("10:30");
        assertThat(episode.chapters())
                .containsExactly(
                        new Chapter(Duration.ZERO, "no"),
                        new Chapter(Duration.ofSeconds(630), "1.10"),
                        new Chapter(Duration.ofSeconds(3720), "010"));
    }

    @Test
    void the_older_spellings_say_the_same() {
        Episode older = episode("""
                id: u4zql5xiqn4tc11jnb7ith6t
                slug: ambient-mesh
                show: klustered
                title: Ambient Mesh
                subtitle: No sidecars
                publishedAt: 2027-01-14T19:00:00.000Z
                duration: 3078
                type: live
                category: interview
                youtubeId: GbLMQslgtGY
                youtubeCategory: 28
                sponsored: false
                technologies: [kubernetes]
                whatYouWillLearn: [Something]
                chapters:
                  - startTime: 0
                    title: Hello
                  - startTime: 630
                    title: The repair
                  - startTime: 3000
                    title: Questions
                links:
                  - kubernetes.io
                resources:
                  - title: Docs
                    type: url
                    url: https://kubernetes.io/docs
                    category: documentation
                """);
        Episode present = episode("""
                id: ambient-mesh
                title: Ambient Mesh
                tagline: No sidecars
                airtime: 2027-01-14 19:00
                duration: 51m18s
                youtube:
                  id: GbLMQslgtGY
                  category: science-and-technology
                technologies: [kubernetes]
                chapters:
                  - 00:00 Hello
                  - 10:30 The repair
                  - 50:00 Questions
                links:
                  - https://kubernetes.io
                  - label: Docs
                    url: https://kubernetes.io/docs
                """);

        assertThat(older).isEqualTo(present);
    }

    @Test
    void a_draft_needs_no_airtime() {
        assertThat(episode("title: One\nstatus: draft\n")).satisfies(episode -> {
            assertThat(episode.airtime()).isNull();
            assertThat(episode.status()).isEqualTo(EpisodeStatus.DRAFT);
        });
    }

    @Test
    void a_tagline_comes_before_a_subtitle_without_a_word() {
        assertThat(episode("title: One\nairtime: 2027-01-14 19:00\nsubtitle: Other\ntagline: This\n")
                        .tagline())
                .isEqualTo("This");
    }

    @Test
    void an_empty_field_is_as_good_as_none() {
        Episode episode = episode("title: One\nairtime: 2027-01-14 19:00\nguests:\ntagline: ''\nsponsor: ~\n");

        assertThat(episode.guests()).isEmpty();
        assertThat(episode.tagline()).isNull();
        assertThat(episode.sponsor()).isNull();
    }

    @Test
    void one_guest_needs_no_list() {
        assertThat(episode("title: One\nairtime: 2027-01-14 19:00\nguests: ada\n")
                        .guests())
                .containsExactly("ada");
    }
}
