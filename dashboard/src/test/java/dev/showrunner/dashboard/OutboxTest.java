package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.NotificationTarget.Kind;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.Occasion.Audience;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import dev.showrunner.workflows.outbox.Entry;
import dev.showrunner.workflows.outbox.Entry.State;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxView;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the outbox, and what can be pressed there. */
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(NOW);
        ToldOutbox.LETTERS.clear();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void the_page_shows_what_is_to_be_sent_was_sent_and_was_not_with_the_text_as_it_is_read() {
        stage.inForce(catalogue("<b>Pods</b>"));
        stage.engine.say(new OutboxView(
                List.of(
                        entry("one", State.QUEUED, "It answers 500.", NOW.plusSeconds(240), null),
                        entry("two", State.FAILED, "It refuses it (404). Check its address.", null, null),
                        entry("three", State.SENT, "", null, "github:ada")),
                ""));

        String page = stage.get("/outbox").body();

        assertThat(page)
                .containsSubsequence("Not sent", "It refuses it (404)", "To be sent", "It answers 500.", "18:04")
                .contains("Discord, studio", "by github:ada", "/outbox/one/drop", "/outbox/two/again")
                .contains("&lt;b&gt;Pods&lt;/b&gt;", "is live now")
                .doesNotContain("<b>Pods", "/outbox/one/again");
    }

    @Test
    void what_could_not_be_sent_is_among_what_needs_the_producer() {
        stage.inForce(catalogue("Pods"));
        stage.engine.say(new OutboxView(List.of(entry("one", State.SENT, "", null, null)), ""));
        assertThat(stage.get("/").body()).doesNotContain("Needs you");

        stage.engine.say(new OutboxView(
                List.of(entry("two", State.FAILED, "It refuses it (404). Check its address.", null, null)), ""));

        stage.dashboard.changed();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stage.get("/").body())
                        .containsSubsequence(
                                "Needs you", "Notifications", "1 message could not be sent.", "It refuses it (404)"));
    }

    @Test
    void a_letter_is_sent_again_or_dropped_by_name() {
        stage.inForce(catalogue("Pods"));
        stage.engine.say(new OutboxView(
                List.of(
                        entry("one", State.QUEUED, "It answers 500.", NOW.plusSeconds(240), null),
                        entry("two", State.FAILED, "It refuses it (404).", null, null)),
                ""));

        assertThat(press("/outbox/two/again", "why=The+address+is+mended").statusCode())
                .isEqualTo(303);
        assertThat(press("/outbox/one/drop").statusCode()).isEqualTo(303);
        assertThat(press("/outbox/refused/drop").statusCode()).isEqualTo(409);
        assertThat(press("/outbox/one/burn").statusCode()).isEqualTo(404);

        assertThat(ToldOutbox.LETTERS).containsExactly("again two a producer", "drop one a producer");
        assertThat(stage.audit.entries)
                .containsExactly(
                        deed(Deed.RESENT, "live to studio, failed: It refuses it (404).", "The address is mended"),
                        deed(Deed.DROPPED, "live to studio, queued: It answers 500.", null));
        assertThat(stage.get("/audit").body())
                .contains("had a notification sent again", "dropped a notification", "The address is mended");
    }

    private static AuditEntry deed(Deed deed, String before, @Nullable String after) {
        return new AuditEntry(NOW, deed, "a producer", null, "show/one", null, "notification", before, after);
    }

    @Test
    void programs_read_the_outbox_and_say_the_same() throws Exception {
        stage.inForce(catalogue("Pods"));
        stage.engine.say(
                new OutboxView(List.of(entry("one", State.QUEUED, "It answers 500.", NOW.plusSeconds(240), null)), ""));

        JsonNode letter =
                new ObjectMapper().readTree(stage.get("/api/outbox").body()).get(0);
        HttpResponse<String> dropped = tell("/api/outbox/one/drop", "{\"why\": \"Too late\"}");

        assertThat(letter.path("id").asText()).isEqualTo("one");
        assertThat(letter.path("occasion").asText()).isEqualTo("live");
        assertThat(letter.path("state").asText()).isEqualTo("queued");
        assertThat(letter.path("nextAttempt").asText()).isEqualTo("2026-11-22T18:04:00Z");
        assertThat(letter.path("text").asText()).contains("is live now");
        assertThat(dropped.statusCode()).isEqualTo(200);
        assertThat(tell("/api/outbox/one/again", "").statusCode()).isEqualTo(200);
        assertThat(tell("/api/outbox/refused/drop", "").statusCode()).isEqualTo(409);
        assertThat(stage.audit.entries).extracting(AuditEntry::after).containsExactly("Too late", null);
    }

    private HttpResponse<String> tell(String path, String json) {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
    }

    @Test
    void an_empty_outbox_says_what_will_stand_there_or_what_is_missing() {
        assertThat(stage.get("/outbox").body()).contains("Nobody is told anything");
        stage.inForce(catalogue("Pods"));
        assertThat(stage.get("/outbox").body()).contains("Nothing was told yet");
    }

    private HttpResponse<String> press(String path) {
        return press(path, "");
    }

    private HttpResponse<String> press(String path, String form) {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static Catalogue catalogue(String title) {
        return new CatalogueBuilder("4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678", ZoneOffset.UTC)
                .show("show", "Show", "")
                .episode(
                        "show/one", title, Instant.parse("2026-11-22T19:00:00Z").atZone(ZoneOffset.UTC))
                .target(new NotificationTarget(
                        "studio",
                        Kind.DISCORD,
                        Audience.PRODUCER,
                        "discord-studio",
                        null,
                        Set.of(Occasion.LIVE),
                        List.of(),
                        null,
                        List.of(),
                        Map.of(),
                        new Location("channel.yaml", 4, 5)))
                .build();
    }

    private static Entry entry(String id, State state, String reason, @Nullable Instant next, @Nullable String by) {
        Occurrence live = new Occurrence(
                Occasion.LIVE, new EpisodeId("show", "one"), "", "live|1", NOW, NOW, null, "vid00000001", List.of());
        return new Entry(
                new Letter(
                        id, 1, "studio", null, "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678", live, NOW.plusSeconds(7200)),
                state,
                NOW,
                1,
                reason,
                next,
                by);
    }
}
