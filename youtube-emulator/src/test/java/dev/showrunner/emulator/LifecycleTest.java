package dev.showrunner.emulator;

import static dev.showrunner.emulator.Refusals.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveBroadcastContentDetails;
import com.google.api.services.youtube.model.LiveStream;
import com.google.api.services.youtube.model.MonitorStreamInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a broadcast: what may follow what, and what it takes. */
class LifecycleTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void without_a_stream_a_broadcast_is_created_and_with_one_ready() throws Exception {
        String id = broadcast(false);
        String stream = stream();
        assertThat(status(id)).isEqualTo("created");

        assertThat(bind(id, stream).getStatus().getLifeCycleStatus()).isEqualTo("ready");
        LiveBroadcast unbound = running.google()
                .liveBroadcasts()
                .bind(id, List.of("status", "contentDetails"))
                .execute();
        assertThat(unbound.getStatus().getLifeCycleStatus()).isEqualTo("created");
        assertThat(unbound.getContentDetails().getBoundStreamId()).isNull();
    }

    @Test
    void nothing_goes_live_while_the_encoder_is_silent() throws Exception {
        String id = ready(false);

        assertThat(reason(() -> transition(id, "live"))).isEqualTo("errorStreamInactive");
        assertThat(status(id)).isEqualTo("ready");
    }

    @Test
    void with_the_monitor_stream_testing_comes_first() throws Exception {
        String id = broadcast(true);
        String stream = stream();
        bind(id, stream);
        assertThat(reason(() -> transition(id, "testing"))).isEqualTo("errorStreamInactive");
        running.encoder(stream, "active");

        assertThat(reason(() -> transition(id, "live"))).isEqualTo("invalidTransition");
        assertThat(transition(id, "testing")).isEqualTo("testStarting");
        assertThat(reason(() -> transition(id, "live"))).isEqualTo("invalidTransition");
        running.advance("PT0.3S");
        assertThat(status(id)).isEqualTo("testing");
        assertThat(reason(() -> transition(id, "testing"))).isEqualTo("redundantTransition");
        assertThat(transition(id, "live")).isEqualTo("liveStarting");
        running.advance("PT0.3S");
        assertThat(status(id)).isEqualTo("live");
    }

    @Test
    void without_the_monitor_stream_there_is_no_testing() throws Exception {
        String id = receiving(false);

        assertThat(reason(() -> transition(id, "testing"))).isEqualTo("invalidTransition");
    }

    @Test
    void a_transition_takes_its_time() throws Exception {
        String id = receiving(false);

        assertThat(transition(id, "live")).isEqualTo("liveStarting");
        running.advance("PT0.299S");
        assertThat(status(id)).isEqualTo("liveStarting");
        assertThat(reason(() -> transition(id, "live"))).isEqualTo("redundantTransition");
        running.advance("PT0.001S");
        assertThat(status(id)).isEqualTo("live");
    }

    @Test
    void the_end_is_final() throws Exception {
        String id = receiving(false);
        assertThat(reason(() -> transition(id, "complete"))).isEqualTo("invalidTransition");
        transition(id, "live");
        running.advance("PT1S");

        assertThat(transition(id, "complete")).isEqualTo("complete");

        assertThat(reason(() -> transition(id, "complete"))).isEqualTo("redundantTransition");
        assertThat(reason(() -> transition(id, "live"))).isEqualTo("invalidTransition");
        assertThat(reason(() -> bind(id, stream()))).isEqualTo("liveBroadcastBindingNotAllowed");
        assertThat(reason(() -> running.google().liveBroadcasts().delete(id).execute()))
                .isEqualTo("liveBroadcastDeletionNotAllowed");
        running.google().videos().delete(id).execute();
        assertThat(reason(() -> transition(id, "live"))).isEqualTo("liveBroadcastNotFound");
    }

    @Test
    void what_is_live_can_be_neither_deleted_nor_bound_again() throws Exception {
        String id = receiving(false);
        transition(id, "live");
        running.advance("PT1S");

        assertThat(reason(() -> running.google().liveBroadcasts().delete(id).execute()))
                .isEqualTo("liveBroadcastDeletionNotAllowed");
        assertThat(reason(() -> running.google().videos().delete(id).execute())).isEqualTo("forbidden");
        assertThat(reason(() -> bind(id, stream()))).isEqualTo("liveBroadcastBindingNotAllowed");
    }

    @Test
    void settings_of_the_signal_freeze_when_it_goes_live() throws Exception {
        String id = receiving(false);
        transition(id, "live");
        running.advance("PT1S");
        LiveBroadcastContentDetails details = show(id).getContentDetails();

        LiveBroadcast monitored = new LiveBroadcast()
                .setId(id)
                .setContentDetails(
                        details.clone().setMonitorStream(new MonitorStreamInfo().setEnableMonitorStream(true)));
        assertThat(reason(() -> update(monitored))).isEqualTo("enableMonitorStreamModificationNotAllowed");
        LiveBroadcast withoutDvr =
                new LiveBroadcast().setId(id).setContentDetails(details.clone().setEnableDvr(false));
        assertThat(reason(() -> update(withoutDvr))).isEqualTo("enableDvrModificationNotAllowed");
        update(new LiveBroadcast().setId(id).setContentDetails(details.clone().setEnableAutoStop(true)));
        assertThat(show(id).getContentDetails().getEnableAutoStop()).isTrue();
    }

    @Test
    void auto_start_and_auto_stop_follow_the_encoder() throws Exception {
        String id = automatic("Automatic", 1);
        String later = automatic("Later on the same key", 2);
        String stream = stream();
        bind(id, stream);
        bind(later, stream);

        running.encoder(stream, "active");
        assertThat(status(id)).isEqualTo("liveStarting");
        running.advance("PT1S");
        assertThat(status(id)).isEqualTo("live");
        assertThat(status(later)).isEqualTo("ready");

        running.encoder(stream, "inactive");
        running.advance("PT59S");
        running.encoder(stream, "active");
        running.advance("PT5M");
        assertThat(status(id)).as("a dropout shorter than a minute").isEqualTo("live");
        running.encoder(stream, "inactive");
        running.advance("PT1M");
        assertThat(status(id)).isEqualTo("complete");
        assertThat(show(id).getSnippet().getActualEndTime().toStringRfc3339()).isEqualTo("2026-11-24T18:07:00.000Z");
    }

    @Test
    void a_stream_that_a_broadcast_needs_cannot_be_deleted() throws Exception {
        String id = broadcast(false);
        String stream = stream();
        bind(id, stream);

        assertThat(reason(() -> running.google().liveStreams().delete(stream).execute()))
                .isEqualTo("liveStreamDeletionNotAllowed");
        running.google().liveBroadcasts().delete(id).execute();
        running.google().liveStreams().delete(stream).execute();
        assertThat(reason(() -> bind(broadcast(false), stream))).isEqualTo("liveStreamNotFound");
    }

    @Test
    void a_stream_for_one_use_is_bound_once_and_not_listed_as_mine() throws Exception {
        LiveStream once = running.google()
                .liveStreams()
                .insert(
                        List.of("snippet", "cdn", "contentDetails"),
                        new LiveStream()
                                .setSnippet(
                                        new com.google.api.services.youtube.model.LiveStreamSnippet().setTitle("Once"))
                                .setCdn(new com.google.api.services.youtube.model.CdnSettings()
                                        .setIngestionType("rtmp")
                                        .setResolution("1080p")
                                        .setFrameRate("60fps")))
                .execute();
        assertThat(once.getCdn().getIngestionInfo().getStreamName()).isNotBlank();
        bind(broadcast(false), once.getId());

        assertThat(reason(() -> bind(broadcast(false), once.getId()))).isEqualTo("liveBroadcastBindingNotAllowed");
        String reusable = stream();
        assertThat(running.google()
                        .liveStreams()
                        .list(List.of("id"))
                        .setMine(true)
                        .execute()
                        .getItems())
                .extracting(LiveStream::getId)
                .containsExactly(reusable);
        assertThat(running.google()
                        .liveStreams()
                        .list(List.of("status"))
                        .setId(List.of(once.getId()))
                        .execute()
                        .getItems())
                .singleElement()
                .satisfies(stream ->
                        assertThat(stream.getStatus().getStreamStatus()).isEqualTo("ready"));
    }

    @Test
    void the_chat_of_a_broadcast_carries_messages_until_its_end() throws Exception {
        String id = receiving(false);
        transition(id, "live");
        running.advance("PT1S");
        String chat = show(id).getSnippet().getLiveChatId();
        String message = """
                {"snippet":{"liveChatId":"%s","type":"textMessageEvent","textMessageDetails":{"messageText":"hello"}}}""".formatted(chat);
        String path = "/youtube/v3/liveChat/messages?part=snippet";

        assertThat(running.http().post(path, message).status()).isEqualTo(200);
        Local.Answer first = running.http().get(path + "&liveChatId=" + chat);
        assertThat(first.json().at("/items/0/snippet/displayMessage").asText()).isEqualTo("hello");
        running.advance("PT1S");
        running.http().post(path, message.replace("hello", "again"));
        String next = first.json().path("nextPageToken").asText();
        assertThat(running.http()
                        .get(path + "&liveChatId=" + chat + "&pageToken=" + next)
                        .json()
                        .path("items"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.at("/snippet/displayMessage").asText()).isEqualTo("again"));
        transition(id, "complete");
        assertThat(running.http().post(path, message).reason()).isEqualTo("liveChatEnded");
    }

    private String broadcast(boolean monitored) throws IOException {
        LiveBroadcast wanted = GoogleClient.broadcast("T", RunningEmulator.NOW.plus(Duration.ofHours(1)));
        wanted.getContentDetails().getMonitorStream().setEnableMonitorStream(monitored);
        return insert(wanted);
    }

    private String automatic(String title, int hours) throws IOException {
        LiveBroadcast wanted = GoogleClient.broadcast(title, RunningEmulator.NOW.plus(Duration.ofHours(hours)));
        wanted.getContentDetails().setEnableAutoStart(true).setEnableAutoStop(true);
        return insert(wanted);
    }

    private String insert(LiveBroadcast wanted) throws IOException {
        return running.google()
                .liveBroadcasts()
                .insert(List.of("snippet", "status", "contentDetails"), wanted)
                .execute()
                .getId();
    }

    private String ready(boolean monitored) throws IOException {
        String id = broadcast(monitored);
        bind(id, stream());
        return id;
    }

    private String receiving(boolean monitored) throws Exception {
        String id = broadcast(monitored);
        String stream = stream();
        bind(id, stream);
        running.encoder(stream, "active");
        return id;
    }

    private String stream() throws IOException {
        return GoogleClient.insertStream(running.google(), "S").getId();
    }

    private LiveBroadcast bind(String id, String stream) throws IOException {
        return running.google()
                .liveBroadcasts()
                .bind(id, List.of("id", "status"))
                .setStreamId(stream)
                .execute();
    }

    private String transition(String id, String to) throws IOException {
        return running.google()
                .liveBroadcasts()
                .transition(to, id, List.of("status"))
                .execute()
                .getStatus()
                .getLifeCycleStatus();
    }

    private void update(LiveBroadcast changed) throws IOException {
        running.google()
                .liveBroadcasts()
                .update(List.of("contentDetails"), changed)
                .execute();
    }

    private String status(String id) throws IOException {
        return show(id).getStatus().getLifeCycleStatus();
    }

    private LiveBroadcast show(String id) throws IOException {
        return running.google()
                .liveBroadcasts()
                .list(List.of("snippet", "status", "contentDetails"))
                .setId(List.of(id))
                .execute()
                .getItems()
                .getFirst();
    }
}
