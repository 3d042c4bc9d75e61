package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveStream;
import com.google.api.services.youtube.model.Video;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeLifeTest {
    private YouTubeEmulator emulator;
    private YouTube youtube;
    private Local local;

    @BeforeEach
    void start() throws IOException {
        emulator = YouTubeEmulator.builder().start();
        youtube = GoogleClient.at(emulator.uri());
        local = new Local(emulator.uri());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void an_event_lives_from_its_schedule_to_its_end() throws Exception {
        Instant start = Instant.now().plusSeconds(86_400);
        LiveBroadcast broadcast = GoogleClient.insert(youtube, "First light", start);
        String id = broadcast.getId();
        assertThat(broadcast.getStatus().getLifeCycleStatus()).isEqualTo("created");

        LiveStream stream = GoogleClient.insertStream(youtube, "Studio A");
        LiveBroadcast bound = youtube.liveBroadcasts()
                .bind(id, List.of("id", "contentDetails", "status"))
                .setStreamId(stream.getId())
                .execute();
        assertThat(bound.getStatus().getLifeCycleStatus()).isEqualTo("ready");
        assertThat(bound.getContentDetails().getBoundStreamId()).isEqualTo(stream.getId());

        byte[] picture = Pictures.png(640, 360, 1);
        youtube.thumbnails().set(id, GoogleClient.png(picture)).execute();

        Video video = youtube.videos()
                .list(List.of("snippet", "contentDetails"))
                .setId(List.of(id))
                .execute()
                .getItems()
                .getFirst();
        assertThat(video.getSnippet().getLiveBroadcastContent()).isEqualTo("upcoming");
        assertThat(fetch(video.getSnippet().getThumbnails().getMaxres().getUrl()))
                .isEqualTo(picture);

        video.getSnippet().setTags(List.of("kubernetes", "live")).setCategoryId("28");
        youtube.videos().update(List.of("snippet"), video).execute();

        local.post("/emulator/encoder", "{\"streamId\":\"" + stream.getId() + "\",\"status\":\"active\"}");
        assertThat(transition(id, "live").getStatus().getLifeCycleStatus()).isEqualTo("liveStarting");
        local.post("/emulator/clock", "{\"advance\":\"PT1S\"}");
        assertThat(show(id).getStatus().getLifeCycleStatus()).isEqualTo("live");

        local.post("/emulator/clock", "{\"advance\":\"PT90M\"}");
        assertThat(transition(id, "complete").getStatus().getLifeCycleStatus()).isEqualTo("complete");
        Video archived = youtube.videos()
                .list(List.of("snippet", "contentDetails", "liveStreamingDetails", "status"))
                .setId(List.of(id))
                .execute()
                .getItems()
                .getFirst();
        assertThat(archived.getSnippet().getLiveBroadcastContent()).isEqualTo("none");
        assertThat(archived.getSnippet().getTags()).containsExactly("kubernetes", "live");
        assertThat(archived.getContentDetails().getDuration()).startsWith("PT1H30M");
    }

    private LiveBroadcast transition(String id, String to) throws IOException {
        return youtube.liveBroadcasts()
                .transition(to, id, List.of("id", "status"))
                .execute();
    }

    private LiveBroadcast show(String id) throws IOException {
        return youtube.liveBroadcasts()
                .list(List.of("id", "status", "contentDetails"))
                .setId(List.of(id))
                .execute()
                .getItems()
                .getFirst();
    }

    private static byte[] fetch(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
