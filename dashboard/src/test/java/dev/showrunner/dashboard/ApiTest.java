package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime AIRTIME = ZonedDateTime.of(2026, 11, 26, 19, 0, 0, 0, BERLIN);
    private static final String REVISION = "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678";

    private final ObjectMapper json = new ObjectMapper();
    private Stage stage;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        stage.at(Instant.parse("2026-11-24T12:00:00Z"));
        stage.inForce(new CatalogueBuilder(REVISION, BERLIN)
                .show("broken-on-purpose", "Broken on Purpose", "")
                .person("mira", "Mira Okonkwo")
                .technology("etcd", "etcd")
                .episode(
                        "broken-on-purpose/12",
                        "A quorum of one",
                        AIRTIME,
                        List.of("mira"),
                        List.of("etcd"),
                        EpisodeStatus.PLANNED,
                        null)
                .episode("broken-on-purpose/13", "Later", AIRTIME.plusDays(7))
                .diagnostic(new Diagnostic(
                        "unknown-key",
                        Severity.WARNING,
                        new Location("people/mira.yaml", 4, 1),
                        "Nothing is known of “twiter”.",
                        "Take it out."))
                .build());
        stage.engine.tell(new BoardRow(
                EpisodeId.parse("broken-on-purpose/12"),
                new Standing(Sync.DRIFTED, Health.AT_RISK, "Edited on YouTube: title", "Put the edit into the file"),
                "vid00000012",
                REVISION,
                "abcdef",
                Instant.parse("2026-11-24T11:59:00Z")));
        stage.engine.say(new BudgetView(
                LocalDate.of(2026, 11, 24),
                10_000,
                352,
                9_648,
                2_000,
                Map.of(),
                Instant.parse("2026-11-25T08:00:00Z")));
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void status_names_revision_engine_and_quota() throws Exception {
        JsonNode status = json.readTree(stage.get("/api/status").body());
        assertThat(status.get("revision").asText()).isEqualTo(REVISION);
        assertThat(status.get("engine").asText()).isEqualTo("embedded");
        assertThat(status.get("quota").get("used").asInt()).isEqualTo(352);
        assertThat(status.get("quota").get("left").asInt()).isEqualTo(9_648);
        assertThat(status.get("channel").get("name").asText()).isEqualTo("Night Shift Engineering");
    }

    @Test
    void episodes_are_listed_by_airtime_with_their_standing() throws Exception {
        JsonNode episodes = json.readTree(stage.get("/api/episodes").body());
        assertThat(episodes).hasSize(2);
        JsonNode first = episodes.get(0);
        assertThat(first.get("id").asText()).isEqualTo("broken-on-purpose/12");
        assertThat(first.get("title").asText()).isEqualTo("A quorum of one");
        assertThat(first.get("airtime").asText()).isEqualTo("2026-11-26T19:00:00+01:00");
        assertThat(first.get("sync").asText()).isEqualTo("Drifted");
        assertThat(first.get("show").asText()).isEqualTo("At risk");
        assertThat(first.get("reason").asText()).isEqualTo("Edited on YouTube: title");
        assertThat(first.get("youtubeId").asText()).isEqualTo("vid00000012");
        assertThat(first.get("thumbnailUrl").asText())
                .isEqualTo(stage.dashboard.uri() + "/thumbnails/broken-on-purpose/12?v=abcdef");
        JsonNode second = episodes.get(1);
        assertThat(second.get("sync").asText()).isEqualTo("Pending");
        assertThat(second.get("youtubeId").isNull()).isTrue();
    }

    @Test
    void an_episode_is_told_with_its_texts_and_its_history() throws Exception {
        EpisodeId id = EpisodeId.parse("broken-on-purpose/12");
        stage.engine.say(
                id,
                new EpisodeView(
                        null,
                        null,
                        "vid00000012",
                        REVISION,
                        Instant.parse("2026-11-25T12:00:00Z"),
                        List.of(new Drift(Field.TITLE, "A quorum of two", "A quorum of one")),
                        List.of(new TimelineEntry(
                                Instant.parse("2026-11-24T11:58:00Z"), "Scheduled the event", "Its file appeared", 50)),
                        null,
                        Applied.NOTHING));
        stage.compared.put(
                id,
                List.of(
                        new Threefold(
                                Field.TITLE,
                                Threefold.State.EDITED,
                                "A quorum of one",
                                new Threefold.Written.Text("A quorum of one"),
                                "A quorum of two",
                                false),
                        new Threefold(
                                Field.CATEGORY,
                                Threefold.State.WAITING,
                                "28",
                                new Threefold.Written.Lost(),
                                null,
                                false)));
        JsonNode episode =
                json.readTree(stage.get("/api/episodes/broken-on-purpose/12").body());
        assertThat(episode.get("id").asText()).isEqualTo("broken-on-purpose/12");
        assertThat(episode.get("sync").asText()).isEqualTo("Drifted");
        assertThat(episode.get("youtubeTitle").asText()).isEqualTo("A quorum of one | Broken on Purpose");
        assertThat(episode.get("description").asText()).endsWith("showrunner: broken-on-purpose/12");
        assertThat(episode.get("file").asText()).isEqualTo("episodes/broken-on-purpose/12.yaml");
        assertThat(episode.get("drifts").get(0).get("field").asText()).isEqualTo("title");
        assertThat(episode.get("drifts").get(0).get("observed").asText()).isEqualTo("A quorum of two");
        JsonNode title = episode.get("fields").get(0);
        assertThat(title.get("state").asText()).isEqualTo("edited");
        assertThat(title.get("written").asText()).isEqualTo("A quorum of one");
        assertThat(title.get("shown").asText()).isEqualTo("A quorum of two");
        JsonNode category = episode.get("fields").get(1);
        assertThat(category.get("written").isNull()).isTrue();
        assertThat(category.get("lost").asBoolean()).isTrue();
        JsonNode step = episode.get("timeline").get(0);
        assertThat(step.get("what").asText()).isEqualTo("Scheduled the event");
        assertThat(step.get("why").asText()).isEqualTo("Its file appeared");
        assertThat(step.get("at").asText()).isEqualTo("2026-11-24T11:58:00Z");
        assertThat(step.get("units").asInt()).isEqualTo(50);
    }

    @Test
    void findings_carry_their_place() throws Exception {
        JsonNode finding = json.readTree(stage.get("/api/status").body())
                .get("diagnostics")
                .get(0);
        assertThat(finding.get("file").asText()).isEqualTo("people/mira.yaml");
        assertThat(finding.get("line").asInt()).isEqualTo(4);
        assertThat(finding.get("severity").asText()).isEqualTo("warning");
        assertThat(finding.get("remedy").asText()).isEqualTo("Take it out.");
    }

    @Test
    void before_anything_is_known_the_answers_say_so() throws Exception {
        try (Stage early = new Stage(0)) {
            JsonNode status = json.readTree(early.get("/api/status").body());
            assertThat(status.get("revision").isNull()).isTrue();
            assertThat(status.get("quota").get("left").isNull()).isTrue();
            assertThat(json.readTree(early.get("/api/episodes").body())).isEmpty();
        }
    }
}
