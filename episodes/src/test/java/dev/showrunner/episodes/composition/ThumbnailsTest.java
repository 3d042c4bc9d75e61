package dev.showrunner.episodes.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.fields.Chapters;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {
    @Test
    void a_design_says_all_that_is_drawn() {
        Sample sample = new Sample();
        sample.files = sample.files.with("people/ines.jpg", "a photo").with("technologies/etcd.svg", "<svg/>");

        ThumbnailDesign design = sample.desired().thumbnail();

        assertThat(design.template()).isNull();
        assertThat(design.title()).isEqualTo("The pager rings twice");
        assertThat(design.tagline()).isEqualTo("Two clusters, one of them honest");
        assertThat(design.show()).isEqualTo("Night Shift");
        assertThat(design.when()).isEqualTo("Thu 26 Nov · 19:00 GMT");
        assertThat(design.accent()).isEqualTo("#ff5500");
        assertThat(design.portraits())
                .containsExactly(new Portrait("Inês Duarte", "people/ines.jpg"), new Portrait("Tomás Vega", null));
        assertThat(design.logos()).containsExactly("technologies/etcd.svg");
    }

    @Test
    void the_hosts_are_drawn_where_there_are_no_guests() {
        Sample sample = new Sample();
        sample.change("pager", episode -> episode.guests(List.of()));

        assertThat(sample.desired().thumbnail().portraits())
                .extracting(Portrait::name)
                .containsExactly("Noor Haddad");
    }

    @Test
    void four_people_fit_and_the_others_are_named() {
        Sample sample = new Sample();
        List<String> ids = IntStream.range(0, 6).mapToObj(i -> "guest-" + i).toList();
        ids.forEach(
                id -> sample.people.put(id, new Person(id, "Guest " + id, "", List.of(), null, List.of(), null, null)));
        sample.change("pager", episode -> episode.guests(ids));

        assertThat(sample.desired().thumbnail().portraits()).hasSize(4);
        assertThat(((Composed) sample.compose()).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("many-portraits");
            assertThat(found.message()).contains("Left out: Guest guest-4, Guest guest-5.");
        });
    }

    @Test
    void the_shows_own_drawing_is_found_in_its_folder() {
        Sample sample = new Sample();
        sample.files = sample.files.with("shows/night-shift/thumbnail.svg", "<svg/>");

        assertThat(sample.desired().thumbnail().template()).isEqualTo("shows/night-shift/thumbnail.svg");
    }

    @Test
    void whatever_is_drawn_and_whoever_draws_it_makes_the_fingerprint() {
        Sample sample = new Sample();
        String before = fingerprint(sample);

        sample.change("pager", episode -> episode.description("Another text"));
        assertThat(fingerprint(sample)).isEqualTo(before);

        sample.files = sample.files.with("people/tomas.jpg", "a photo");
        String withPhoto = fingerprint(sample);
        assertThat(withPhoto).isNotEqualTo(before);

        sample.files = sample.files.with("people/tomas.jpg", "another photo");
        assertThat(fingerprint(sample)).isNotIn(before, withPhoto);

        assertThat(new Composer("renderer-2").compose(sample.catalogue(), Sample.ID))
                .isInstanceOfSatisfying(
                        Composed.class,
                        composed -> assertThat(composed.desired().thumbnail().fingerprint())
                                .isNotEqualTo(fingerprint(sample)));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-06-26T19:00, Fri 26 Jun · 19:00 BST",
        "Europe/London, 2026-09-03T09:05, Thu 3 Sep · 09:05 BST",
        "America/New_York, 2026-11-26T19:00, Thu 26 Nov · 19:00 EST",
        "Asia/Kolkata, 2026-11-26T19:00, Thu 26 Nov · 19:00 IST",
        "Z, 2026-11-26T19:00, Thu 26 Nov · 19:00 UTC",
        "+05:30, 2026-11-26T19:00, Thu 26 Nov · 19:00 UTC+05:30",
    })
    void a_time_reads_as_it_is_spoken(String zone, String wallTime, String words) {
        assertThat(Words.when(new Airtime(LocalDateTime.parse(wallTime).atZone(ZoneId.of(zone)))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "599, 09:59", "3599, 59:59", "3600, 1:00:00", "36061, 10:01:01"})
    void a_chapters_time_is_what_youtube_recognises(int seconds, String words) {
        assertThat(Chapters.clock(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    private static String fingerprint(Sample sample) {
        return sample.desired().thumbnail().fingerprint();
    }
}
