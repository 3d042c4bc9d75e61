package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.showrunner.dashboard.live.Live;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LiveTest {
    private static final ZonedDateTime AIRTIME =
            ZonedDateTime.of(2026, 11, 26, 19, 0, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final Pattern CONNECT = Pattern.compile("sse-connect=\"([^\"]+)\"");

    private Stage stage;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        stage.at(AIRTIME.minusDays(2).toInstant());
        stage.inForce(new CatalogueBuilder("4f2a9c1d5e6b", AIRTIME.getZone())
                .show("show", "The Show", "")
                .episode("show/a", "A quorum of one", AIRTIME)
                .build());
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void a_change_of_the_board_is_pushed_to_open_pages() {
        try (Stream home = new Stream(connect("/"));
                Stream episode = new Stream(connect("/episodes/show/a"));
                Stream list = new Stream(connect("/episodes"))) {
            tell("Waiting for the encoder");
            assertThat(home.nextPage()).contains("Waiting for the encoder");
            assertThat(episode.nextPage()).contains("Waiting for the encoder");
            assertThat(list.nextPage()).contains("Waiting for the encoder");
        }
    }

    @Test
    void a_page_that_is_behind_is_brought_up_to_date_at_once() {
        tell("Drawing the thumbnail");
        String behind = connect("/");
        tell("Uploading the thumbnail");
        try (Stream stream = new Stream(behind)) {
            assertThat(stream.nextPage()).contains("Uploading the thumbnail");
        }
    }

    @Test
    void a_page_that_shows_everything_hears_of_nothing_but_changes() {
        tell("Everything is there");
        try (Stream stream = new Stream(connect("/"))) {
            assertThat(stream.nextEvent().name()).isEqualTo("heartbeat");
            tell("Everything is there");
            tell("Something else");
            assertThat(stream.nextPage()).contains("Something else");
        }
    }

    @Test
    void an_event_s_id_lets_a_browser_go_on_where_it_was_cut_off() {
        tell("Before the cut");
        String id;
        try (Stream stream = new Stream("/events")) {
            id = stream.nextEvent("page").id();
        }
        try (Stream stream = new Stream("/events", id)) {
            assertThat(stream.nextEvent().name()).isEqualTo("heartbeat");
            tell("After the cut");
            assertThat(stream.nextPage()).contains("After the cut");
        }
    }

    @Test
    void nothing_is_looked_at_once_nobody_listens() {
        Live live = stage.dashboard.context().getBean(Live.class);
        try (Stream stream = new Stream(connect("/"))) {
            stream.nextEvent();
            assertThat(live.watched()).isNotEmpty();
        }
        tell("Said to nobody");
        await().atMost(Duration.ofSeconds(30)).until(() -> live.watched().isEmpty());
    }

    private void tell(String reason) {
        stage.engine.tell(new BoardRow(
                EpisodeId.parse("show/a"), Standing.pending(reason), null, "4f2a9c1d5e6b", null, Instant.EPOCH));
        stage.dashboard.changed();
    }

    /** Where the page says its states are told, with the state it shows. */
    private String connect(String path) {
        Matcher matcher = CONNECT.matcher(stage.get(path).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private record Event(String name, String id, String data) {}

    /** What a browser's EventSource does. */
    private final class Stream implements AutoCloseable {
        private final HttpURLConnection connection;
        private final BufferedReader lines;

        Stream(String path, String... lastId) {
            try {
                connection = (HttpURLConnection)
                        stage.dashboard.uri().resolve(path).toURL().openConnection();
                connection.setRequestProperty("Accept", "text/event-stream");
                connection.setRequestProperty("Accept-Encoding", "gzip, deflate, br, zstd");
                for (String id : lastId) {
                    connection.setRequestProperty("Last-Event-ID", id);
                }
                assertThat(connection.getContentType()).startsWith("text/event-stream");
                assertThat(connection.getContentEncoding()).isNull();
                lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String nextPage() {
            return nextEvent("page").data();
        }

        Event nextEvent(String name) {
            Event event = nextEvent();
            while (!event.name().equals(name)) {
                event = nextEvent();
            }
            return event;
        }

        Event nextEvent() {
            String name = "";
            String id = "";
            List<String> data = new ArrayList<>();
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty() && !name.isEmpty()) {
                        return new Event(name, id, String.join("\n", data));
                    }
                    if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        data.add(line.substring(6));
                    }
                }
                throw new IllegalStateException("The stream ended");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }
}
