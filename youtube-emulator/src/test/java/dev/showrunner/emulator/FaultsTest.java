package dev.showrunner.emulator;

import static dev.showrunner.emulator.Refusals.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.youtube.model.LiveBroadcast;
import dev.showrunner.emulator.faults.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void a_reply_dropped_after_the_insert_leaves_the_broadcast() throws Exception {
        running.emulator()
                .faults(Fault.on("liveBroadcasts.insert", "drop-after").times(1));

        Refusals.lost(() -> insert("Lost"));
        assertThat(titles()).containsExactly("Lost");
        assertThat(running.emulator().quota().byMethod()).containsEntry("liveBroadcasts.insert", 50);

        insert("Second");
        assertThat(titles()).hasSize(2);
    }

    @Test
    void a_request_dropped_before_it_arrives_changes_nothing() throws Exception {
        running.emulator().faults(Fault.on("POST", "drop-before").times(1));

        Refusals.lost(() -> insert("Never"));

        assertThat(titles()).isEmpty();
    }

    @Test
    void a_status_is_answered_in_place_of_the_work() throws Exception {
        running.http()
                .post(
                        "/emulator/faults",
                        "[{\"match\":{\"path\":\"/youtube/v3/liveBroadcasts\"},\"effect\":\"status:503\",\"times\":2}]");

        assertThat(Refusals.details(() -> insert("A")).getStatusCode()).isEqualTo(503);
        assertThat(reason(() -> insert("B"))).isEqualTo("backendError");
        insert("C");
        assertThat(titles()).containsExactly("C");
    }

    @Test
    void a_gateways_html_reaches_the_client_as_an_error_without_details() {
        running.emulator().faults(Fault.on("liveBroadcasts.insert", "html:502"));

        GoogleJsonResponseException error = Refusals.details(() -> insert("A"));
        assertThat(error.getStatusCode()).isEqualTo(502);
        assertThat(error.getDetails()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "quotaExceeded, 403, youtube.quota",
        "rateLimitExceeded, 403, usageLimits",
        "authError, 401, global",
        "liveStreamingNotEnabled, 403, youtube.liveBroadcast",
        "backendError, 503, global",
        "uploadRateLimitExceeded, 429, youtube.liveBroadcast",
        "preconditionFailed, 412, youtube.liveBroadcast"
    })
    void a_reason_comes_with_its_status_and_domain(String reason, int status, String domain) throws Exception {
        running.emulator().faults(Fault.on("liveBroadcasts.list", "reason:" + reason));

        Local.Answer answer = running.http().get("/youtube/v3/liveBroadcasts?part=id&mine=true");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.json().at("/error/errors/0/domain").asText()).isEqualTo(domain);
    }

    @Test
    void the_daily_bucket_that_looks_like_throttling_can_be_played() throws Exception {
        running.http().post("/emulator/faults", """
                        [{"effect":"reason:rateLimitExceeded","status":429,
                          "message":"Quota exceeded for quota metric 'Queries' and limit 'Queries per day'"}]""");

        GoogleJsonResponseException error = Refusals.details(() -> insert("A"));
        assertThat(error.getStatusCode()).isEqualTo(429);
        assertThat(error.getDetails().getMessage()).contains("per day");
    }

    @Test
    void a_stale_list_shows_the_past_while_writes_see_the_present() throws Exception {
        insert("Old");
        running.advance("PT1M");
        String id = insert("Young");
        running.advance("PT5S");
        running.emulator().faults(Fault.on("GET", "stale:30000"));

        assertThat(titles()).containsExactly("Old");
        running.google().liveBroadcasts().delete(id).execute();
        running.advance("PT26S");
        assertThat(titles()).as("before the deletion, as it was 30 s ago").containsExactly("Young", "Old");
        running.advance("PT5S");
        assertThat(titles()).containsExactly("Old");
    }

    @Test
    void the_nth_match_is_struck_alone() throws Exception {
        running.emulator()
                .faults(Fault.on("liveBroadcasts.insert", "status:500").nth(2));

        insert("1");
        assertThat(Refusals.details(() -> insert("2")).getStatusCode()).isEqualTo(500);
        insert("3");
        assertThat(titles()).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void a_delay_comes_on_top_of_another_fault() throws Exception {
        running.emulator()
                .faults(
                        Fault.on("POST", "delay:50"),
                        Fault.on("liveBroadcasts.insert", "drop-after").times(1));
        long started = System.nanoTime();

        Refusals.lost(() -> insert("A"));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(titles()).containsExactly("A");
    }

    @Test
    void a_path_may_be_a_pattern_and_the_token_endpoint_fail_too() throws Exception {
        running.http()
                .post("/emulator/faults", "[{\"match\":{\"path\":\"/tok*\"},\"effect\":\"status:500\",\"times\":1}]");

        assertThatThrownBy(() -> insert("A")).isInstanceOf(IOException.class);
        assertThat(running.http().get("/emulator/faults").json().at("/0/struck").asInt())
                .isEqualTo(1);
        running.http().post("/emulator/faults", "[]");
        insert("B");
    }

    private String insert(String title) throws IOException {
        return GoogleClient.insert(running.google(), title, RunningEmulator.NOW.plus(Duration.ofDays(1)))
                .getId();
    }

    private List<String> titles() throws IOException {
        return running
                .google()
                .liveBroadcasts()
                .list(List.of("snippet"))
                .setBroadcastStatus("upcoming")
                .setBroadcastType("all")
                .execute()
                .getItems()
                .stream()
                .map(LiveBroadcast::getSnippet)
                .map(snippet -> snippet.getTitle())
                .toList();
    }
}
