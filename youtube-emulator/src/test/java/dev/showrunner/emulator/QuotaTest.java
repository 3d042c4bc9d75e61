package dev.showrunner.emulator;

import static dev.showrunner.emulator.Refusals.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotaTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void each_method_costs_what_the_table_says() throws Exception {
        String id = insert();
        String stream = GoogleClient.insertStream(running.google(), "S").getId();
        running.google()
                .liveBroadcasts()
                .bind(id, List.of("id"))
                .setStreamId(stream)
                .execute();
        running.google()
                .thumbnails()
                .set(id, GoogleClient.png(Pictures.png(64, 36, 1)))
                .execute();
        running.google().videos().list(List.of("id")).setId(List.of(id)).execute();
        running.google().liveBroadcasts().delete(id).execute();

        Quota quota = running.emulator().quota();
        assertThat(quota.byMethod())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "liveBroadcasts.insert", 50,
                        "liveStreams.insert", 50,
                        "liveBroadcasts.bind", 50,
                        "thumbnails.set", 50,
                        "videos.list", 1,
                        "liveBroadcasts.delete", 50));
        assertThat(quota.used()).isEqualTo(251);
        assertThat(quota.limit()).isEqualTo(10_000);
    }

    @Test
    void a_refused_call_costs_one_unit() throws Exception {
        reason(() -> running.google().liveBroadcasts().delete("nothing").execute());

        assertThat(running.emulator().quota().used()).isEqualTo(1);
    }

    @Test
    void an_empty_pool_refuses_until_midnight_in_los_angeles() throws Exception {
        running.http().post("/emulator/quota", "{\"limit\":60}");
        insert();

        GoogleJsonResponseException refusal = Refusals.details(this::insert);
        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(refusal.getDetails().getErrors().getFirst().getReason()).isEqualTo("quotaExceeded");
        assertThat(refusal.getDetails().getErrors().getFirst().getDomain()).isEqualTo("youtube.quota");
        assertThat(running.emulator().quota().used()).isEqualTo(51);
        running.google().videos().list(List.of("id")).setId(List.of("x")).execute();

        assertThat(running.emulator().quota().day()).isEqualTo(LocalDate.of(2026, 11, 24));
        running.advance("PT13H59M59S");
        assertThat(reason(this::insert)).isEqualTo("quotaExceeded");
        running.advance("PT1S");
        assertThat(running.emulator().quota()).isEqualTo(new Quota(LocalDate.of(2026, 11, 25), 0, 60, Map.of()));
        insert();
    }

    @Test
    void the_day_when_the_clocks_go_back_has_twenty_five_hours() throws Exception {
        running.http().post("/emulator/clock", "{\"now\":\"2026-11-01T00:00:00-07:00\"}");
        insert();

        running.advance("PT24H30M");
        assertThat(running.emulator().quota().used()).isEqualTo(50);
        running.advance("PT30M");
        assertThat(running.emulator().quota().used()).isZero();
    }

    @Test
    void calls_are_listed_in_order_with_what_they_cost() throws Exception {
        String id = insert();
        long before = running.emulator().calls().getLast().seq();
        reason(() -> running.google()
                .liveBroadcasts()
                .transition("live", id, List.of("id"))
                .execute());
        running.google().videos().list(List.of("id")).setId(List.of(id)).execute();

        Local.Answer calls = running.http().get("/emulator/calls?since=" + before);
        assertThat(calls.json()).hasSize(2);
        assertThat(calls.json().at("/0/method").asText()).isEqualTo("POST");
        assertThat(calls.json().at("/0/path").asText()).isEqualTo("/youtube/v3/liveBroadcasts/transition");
        assertThat(calls.json().at("/0/status").asInt()).isEqualTo(403);
        assertThat(calls.json().at("/0/units").asInt()).isEqualTo(1);
        assertThat(calls.json().at("/1/api").asText()).isEqualTo("videos.list");
        assertThat(calls.json().at("/1/seq").asLong()).isEqualTo(before + 2);
        assertThat(calls.json().at("/1/time").asText()).isEqualTo("2026-11-24T18:00:00Z");
    }

    private String insert() throws IOException {
        return GoogleClient.insert(running.google(), "T", RunningEmulator.NOW.plus(Duration.ofDays(30)))
                .getId();
    }
}
