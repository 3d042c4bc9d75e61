package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The public schedule: page, calendars, feed. */
class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 18, 0, 0, 0, BERLIN);
    private static final String HOSTILE =
            "Commas, semicolons; \\ and a very long title that has to be folded in two: </script><img src=x onerror=alert(1)>; \"a,b\\n";

    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(NOW.toInstant());
        stage.committedAt = NOW.minusDays(1).toInstant();
        stage.inForce(catalogue().build());
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static CatalogueBuilder catalogue() {
        return new CatalogueBuilder("1".repeat(40), BERLIN)
                .show("night", "Night Shift", "")
                .show("day", "Day Shift", "")
                .person("mira", "Mira Okonkwo")
                .person("tom", "Tom Vega")
                .episode(
                        "night/next",
                        "Repairing DNS",
                        NOW.plusDays(4),
                        List.of("mira"),
                        List.of(),
                        EpisodeStatus.PLANNED,
                        "vid00000001")
                .episode("day/later", HOSTILE, NOW.plusDays(9), List.of("tom"), List.of(), EpisodeStatus.PLANNED, null)
                .episode(
                        "night/off", "Called off", NOW.plusDays(5), List.of(), List.of(), EpisodeStatus.CANCELLED, null)
                .episode(
                        "night/draft", "Secret plans", NOW.plusDays(6), List.of(), List.of(), EpisodeStatus.DRAFT, null)
                .episode(
                        "night/past",
                        "Last month",
                        NOW.minusDays(30),
                        List.of("mira"),
                        List.of(),
                        EpisodeStatus.PLANNED,
                        "vid00000002");
    }

    private List<VEvent> events(String path) throws Exception {
        HttpResponse<String> answer = stage.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void the_calendar_has_what_airs_and_what_was_cancelled_and_no_drafts() throws Exception {
        List<VEvent> events = events("/schedule.ics");
        assertThat(events)
                .extracting(event -> value(event, "UID"))
                .containsExactly(
                        "night.past@night-shift.showrunner",
                        "night.next@night-shift.showrunner",
                        "night.off@night-shift.showrunner",
                        "day.later@night-shift.showrunner");
        assertThat(events)
                .extracting(event -> value(event, "STATUS"))
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED");
        VEvent next = events.get(1);
        assertThat(value(next, "SUMMARY")).isEqualTo("Night Shift: Repairing DNS");
        assertThat(value(next, "DTSTART")).isEqualTo("20261126T170000Z");
        assertThat(value(next, "URL")).contains("vid00000001");
        assertThat(value(next, "DESCRIPTION")).contains("With Mira Okonkwo");
        assertThat(value(events.get(3), "SUMMARY")).isEqualTo("Day Shift: " + HOSTILE);
    }

    @Test
    void shows_and_guests_have_calendars_of_their_own() throws Exception {
        assertThat(events("/shows/day/schedule.ics"))
                .extracting(event -> value(event, "UID"))
                .containsExactly("day.later@night-shift.showrunner");
        assertThat(events("/people/mira/schedule.ics"))
                .extracting(event -> value(event, "UID"))
                .containsExactly("night.past@night-shift.showrunner", "night.next@night-shift.showrunner");
        assertThat(stage.get("/shows/nobody/schedule.ics").statusCode()).isEqualTo(404);
        assertThat(stage.get("/people/nobody/schedule.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void a_change_raises_the_sequence_and_keeps_the_identity() throws Exception {
        VEvent before = events("/shows/day/schedule.ics").getFirst();
        String same = stage.get("/shows/day/schedule.ics").body();
        assertThat(stage.get("/shows/day/schedule.ics").body())
                .as("no change, the same bytes")
                .isEqualTo(same);

        stage.committedAt = NOW.toInstant();
        VEvent after = events("/shows/day/schedule.ics").getFirst();

        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
    }

    @Test
    void the_page_shows_both_clocks_and_what_was_cancelled_and_nothing_of_the_producer_s() {
        String page = stage.get("/schedule").body();
        assertThat(page)
                .containsSubsequence(
                        "Thu 26 Nov",
                        "18:00",
                        "Berlin",
                        "data-viewer=\"2026-11-26T18:00:00+01:00\"",
                        "Night Shift",
                        "vid00000001",
                        "Repairing DNS",
                        "With Mira Okonkwo",
                        "Cancelled",
                        "Called off",
                        "Watch again",
                        "Last month")
                .contains("href=\"/schedule.ics\"", "href=\"/schedule.rss\"")
                .doesNotContain("Secret plans", "/published", "/audit", "<form", "<img src=x");
        assertThat(stage.get("/shows/day/schedule").body())
                .contains("href=\"/shows/day/schedule.ics\"")
                .doesNotContain("Repairing DNS");
        assertThat(stage.get("/shows/none/schedule").statusCode()).isEqualTo(404);
    }

    @Test
    void search_engines_read_the_same_as_json_ld() throws IOException {
        String page = stage.get("/schedule").body();
        int begin = page.indexOf("application/ld+json\">") + "application/ld+json\">".length();
        JsonNode graph = new ObjectMapper()
                .readTree(page.substring(begin, page.indexOf("</script>", begin)))
                .path("@graph");
        assertThat(graph).hasSize(3);
        assertThat(graph.get(0).path("startDate").asText()).isEqualTo("2026-11-26T18:00:00+01:00");
        assertThat(graph.get(0).at("/performer/0/name").asText()).isEqualTo("Mira Okonkwo");
        assertThat(graph.get(1).path("eventStatus").asText()).isEqualTo("https://schema.org/EventCancelled");
        assertThat(graph.get(2).path("name").asText()).isEqualTo("Day Shift: " + HOSTILE);
    }

    @Test
    void links_name_the_address_at_which_the_public_reaches_it() {
        try (Stage behindAProxy = new Stage(0, SignIn.NONE, URI.create("https://shows.example.org"))) {
            behindAProxy.at(NOW.toInstant());
            behindAProxy.inForce(catalogue().build());

            assertThat(behindAProxy.get("/schedule.rss").body())
                    .contains("<link>https://shows.example.org/schedule</link>")
                    .doesNotContain("//127.0.0.1");
            assertThat(behindAProxy.get("/shows/day/schedule").body())
                    .contains("\"url\":\"https://shows.example.org/shows/day/schedule\"");
        }
    }

    @Test
    void the_feed_is_well_formed_whatever_titles_hold() throws Exception {
        HttpResponse<String> answer = stage.get("/schedule.rss");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/rss+xml");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
        assertThat(document.getElementsByTagName("item").getLength()).isEqualTo(4);
        assertThat(answer.body())
                .contains(
                        "Cancelled: Night Shift: Called off", "Airs on Thursday 26 November 2026, 18:00 Europe/Berlin")
                .doesNotContain("Secret plans");
    }

    @Test
    void without_a_channel_there_is_an_empty_calendar_and_a_page_that_says_so() {
        try (Stage empty = new Stage(0)) {
            assertThat(empty.get("/schedule").body()).contains("Nothing is announced");
            assertThat(empty.get("/schedule.ics").body())
                    .contains("BEGIN:VCALENDAR")
                    .doesNotContain("VEVENT");
        }
    }
}
