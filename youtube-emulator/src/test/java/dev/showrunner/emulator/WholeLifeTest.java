package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveStream;
import com.google.api.services.youtube.model.Playlist;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.PlaylistItemSnippet;
import com.google.api.services.youtube.model.PlaylistSnippet;
import com.google.api.services.youtube.model.ResourceId;
import com.google.api.services.youtube.model.Video;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WholeLifeTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void an_event_lives_from_its_schedule_to_its_end() throws Exception {
        YouTube youtube = running.google();
        LiveBroadcast broadcast =
                GoogleClient.insert(youtube, "First light", RunningEmulator.NOW.plus(Duration.ofHours(1)));
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
        Video upcoming = video(id);
        assertThat(upcoming.getSnippet().getLiveBroadcastContent()).isEqualTo("upcoming");
        assertThat(fetch(upcoming.getSnippet().getThumbnails().getMaxres().getUrl()))
                .isEqualTo(picture);

        upcoming.getSnippet().setTags(List.of("kubernetes", "live")).setCategoryId("28");
        youtube.videos().update(List.of("snippet"), upcoming).execute();

        Playlist playlist = youtube.playlists()
                .insert(List.of("snippet"), new Playlist().setSnippet(new PlaylistSnippet().setTitle("Season 1")))
                .execute();
        PlaylistItem item = youtube.playlistItems()
                .insert(
                        List.of("snippet"),
                        new PlaylistItem()
                                .setSnippet(new PlaylistItemSnippet()
                                        .setPlaylistId(playlist.getId())
                                        .setResourceId(new ResourceId()
                                                .setKind("youtube#video")
                                                .setVideoId(id))))
                .execute();
        assertThat(item.getSnippet().getTitle()).isEqualTo("First light");

        running.advance("PT1H");
        running.encoder(stream.getId(), "active");
        assertThat(transition(id, "live").getStatus().getLifeCycleStatus()).isEqualTo("liveStarting");
        running.advance("PT1S");
        assertThat(show(id).getStatus().getLifeCycleStatus()).isEqualTo("live");
        assertThat(show(id).getStatus().getRecordingStatus()).isEqualTo("recording");
        assertThat(video(id).getSnippet().getLiveBroadcastContent()).isEqualTo("live");

        running.advance("PT90M");
        assertThat(transition(id, "complete").getStatus().getLifeCycleStatus()).isEqualTo("complete");
        Video archived = video(id);
        assertThat(archived.getSnippet().getLiveBroadcastContent()).isEqualTo("none");
        assertThat(archived.getSnippet().getTags()).containsExactly("kubernetes", "live");
        assertThat(archived.getContentDetails().getDuration()).isEqualTo("PT1H30M");
        assertThat(archived.getLiveStreamingDetails().getActualStartTime().toStringRfc3339())
                .isEqualTo("2026-11-24T19:00:00.300Z");
        assertThat(show(id).getSnippet().get("categoryId")).isEqualTo("28");
    }

    private Video video(String id) throws IOException {
        return running.google()
                .videos()
                .list(List.of("snippet", "contentDetails", "liveStreamingDetails", "status"))
                .setId(List.of(id))
                .execute()
                .getItems()
                .getFirst();
    }

    private LiveBroadcast transition(String id, String to) throws IOException {
        return running.google()
                .liveBroadcasts()
                .transition(to, id, List.of("id", "status"))
                .execute();
    }

    private LiveBroadcast show(String id) throws IOException {
        return running.google()
                .liveBroadcasts()
                .list(List.of("id", "snippet", "status"))
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
