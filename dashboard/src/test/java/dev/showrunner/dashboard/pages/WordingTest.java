package dev.showrunner.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.pages.LinkedText.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT30S, under a minute",
        "PT1M, 1 min",
        "PT2H, 2 h",
        "PT2H14M, 2 h 14 min",
        "PT47H59M, 47 h 59 min",
        "PT48H, 2 d",
        "PT54H20M, 2 d 6 h",
        "PT-14M, 14 min"
    })
    void spans_are_said_in_two_units_at_most(Duration span, String words) {
        assertThat(Times.span(span)).isEqualTo(words);
    }

    @Test
    void the_past_is_told_from_the_future() {
        assertThat(Times.relative(NOW.plusSeconds(8_040), NOW)).isEqualTo("in 2 h 14 min");
        assertThat(Times.relative(NOW.minusSeconds(8_040), NOW)).isEqualTo("2 h 14 min ago");
    }

    @Test
    void days_carry_their_year_only_when_it_is_far() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(Times.day(ZonedDateTime.of(2026, 11, 26, 19, 0, 0, 0, berlin), NOW))
                .isEqualTo("Thu 26 Nov");
        assertThat(Times.day(ZonedDateTime.of(2025, 3, 6, 19, 0, 0, 0, berlin), NOW))
                .isEqualTo("6 Mar 2025");
        assertThat(Times.day(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 22)))
                .isEqualTo("Tomorrow");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Berlin",
        "America/Argentina/Buenos_Aires, Buenos Aires",
        "UTC, UTC",
        "Z, UTC",
        "Etc/UTC, UTC"
    })
    void zones_are_called_by_their_city(ZoneId zone, String name) {
        assertThat(Times.zone(zone)).isEqualTo(name);
    }

    @Test
    void addresses_in_a_text_become_links_without_the_sentence_around_them() {
        assertThat(LinkedText.of("See https://example.com/a?b=c. Or (http://example.org)!"))
                .containsExactly(
                        new Part("See ", null),
                        new Part("https://example.com/a?b=c", "https://example.com/a?b=c"),
                        new Part(". Or (", null),
                        new Part("http://example.org", "http://example.org"),
                        new Part(")!", null));
    }

    @Test
    void a_text_without_addresses_stays_whole() {
        assertThat(LinkedText.of("javascript:alert(1) ftp://x"))
                .containsExactly(new Part("javascript:alert(1) ftp://x", null));
        assertThat(LinkedText.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", " https://x"})
    void only_web_addresses_are_linked_to(String url) {
        assertThat(LinkedText.safe(url)).isNull();
    }

    @Test
    void numbers_are_grouped_and_counted() {
        assertThat(Figures.of(1, "warning")).isEqualTo("1 warning");
        assertThat(Figures.of(12_345, "unit")).isEqualTo("12,345 units");
        assertThat(Figures.share(2_500, 10_000)).isEqualTo(250);
        assertThat(Figures.share(12_000, 10_000)).isEqualTo(1_000);
        assertThat(Figures.share(1, 0)).isZero();
    }
}
