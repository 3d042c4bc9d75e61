package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.PlaylistItemListResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaylistsTest {
    private static final String PLAYLISTS = "/youtube/v3/playlists?part=snippet,status,contentDetails";
    private static final String ITEMS = "/youtube/v3/playlistItems?part=snippet,contentDetails,status";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    private String playlist;

    @BeforeEach
    void a_playlist_and_three_videos() throws Exception {
        playlist = running.http()
                .post(
                        PLAYLISTS,
                        "{\"snippet\":{\"title\":\"Season 1\",\"description\":\"D\"},\"status\":{\"privacyStatus\":\"unlisted\"}}")
                .json()
                .path("id")
                .asText();
        running.http()
                .post(
                        "/emulator/videos",
                        "[{\"id\":\"a\",\"snippet\":{\"title\":\"A\"}},{\"id\":\"b\",\"snippet\":{\"title\":\"B\"}},"
                                + "{\"id\":\"c\",\"snippet\":{\"title\":\"C\"}}]");
    }

    @Test
    void items_are_added_last_or_in_their_place_and_moved_and_removed() throws Exception {
        String a = add("a", "");
        add("b", "");
        add("c", ",\"position\":0");
        assertThat(order()).containsExactly("c", "a", "b");

        Local.Answer moved =
                running.http().put(ITEMS, "{\"id\":\"" + a + "\",\"snippet\":" + snippet("a", ",\"position\":2") + "}");
        assertThat(moved.json().at("/snippet/position").asInt()).isEqualTo(2);
        assertThat(order()).containsExactly("c", "b", "a");

        assertThat(running.http().delete("/youtube/v3/playlistItems?id=" + a).status())
                .isEqualTo(204);
        assertThat(order()).containsExactly("c", "b");
        assertThat(running.http().delete("/youtube/v3/playlistItems?id=" + a).reason())
                .isEqualTo("playlistItemNotFound");
    }

    @Test
    void an_item_shows_its_video_as_it_is_now_and_leaves_with_it() throws Exception {
        add("a", "");
        add("b", "");
        running.http()
                .put(
                        "/youtube/v3/videos?part=snippet",
                        "{\"id\":\"a\",\"snippet\":{\"title\":\"Renamed\",\"categoryId\":\"28\"}}");
        assertThat(running.http()
                        .get(ITEMS + "&playlistId=" + playlist)
                        .json()
                        .at("/items/0/snippet/title")
                        .asText())
                .isEqualTo("Renamed");

        running.http().delete("/youtube/v3/videos?id=a");

        assertThat(order()).containsExactly("b");
    }

    @Test
    void a_video_may_stand_twice_and_is_found_by_its_id() throws Exception {
        add("a", "");
        add("b", "");
        add("a", "");

        JsonNode found = running.http()
                .get(ITEMS + "&playlistId=" + playlist + "&videoId=a")
                .json()
                .path("items");
        assertThat(found).hasSize(2);
    }

    @Test
    void what_is_missing_or_unknown_is_refused() throws Exception {
        assertThat(reason("{}")).isEqualTo("playlistIdRequired");
        assertThat(reason("{\"snippet\":{\"playlistId\":\"" + playlist + "\"}}"))
                .isEqualTo("resourceIdRequired");
        assertThat(reason("{\"snippet\":" + snippet("nothing", "") + "}")).isEqualTo("videoNotFound");
        assertThat(reason("{\"snippet\":" + snippet("a", ",\"position\":9") + "}"))
                .isEqualTo("invalidPlaylistItemPosition");
        assertThat(reason("{\"snippet\":" + snippet("a", "").replace(playlist, "PLnothing") + "}"))
                .isEqualTo("playlistNotFound");
        assertThat(reason("{\"snippet\":" + snippet("a", "").replace(playlist, "UU_local_youtube_channel") + "}"))
                .isEqualTo("playlistOperationUnsupported");
        assertThat(running.http().get(ITEMS).reason()).isEqualTo("missingRequiredParameter");
        assertThat(running.http().post(PLAYLISTS, "{\"snippet\":{}}").reason()).isEqualTo("playlistTitleRequired");
        assertThat(running.http()
                        .post(PLAYLISTS, "{\"snippet\":{\"title\":\"<\"}}")
                        .reason())
                .isEqualTo("invalidTitle");
    }

    @Test
    void an_update_of_a_playlist_clears_what_it_leaves_out() throws Exception {
        running.http()
                .put(
                        "/youtube/v3/playlists?part=snippet",
                        "{\"id\":\"" + playlist + "\",\"snippet\":{\"title\":\"Season one\"}}");

        JsonNode shown =
                running.http().get(PLAYLISTS + "&id=" + playlist).json().at("/items/0");
        assertThat(shown.at("/snippet/title").asText()).isEqualTo("Season one");
        assertThat(shown.at("/snippet/description").asText()).isEmpty();
        assertThat(shown.at("/status/privacyStatus").asText()).isEqualTo("unlisted");
    }

    @Test
    void a_deleted_playlist_takes_its_items_along_and_leaves_the_videos() throws Exception {
        add("a", "");

        assertThat(running.http().delete("/youtube/v3/playlists?id=" + playlist).status())
                .isEqualTo(204);

        assertThat(running.http().get(PLAYLISTS + "&mine=true").json().path("items"))
                .isEmpty();
        assertThat(running.http().get(ITEMS + "&playlistId=" + playlist).reason())
                .isEqualTo("playlistNotFound");
        assertThat(running.http().get("/youtube/v3/videos?part=id&id=a").json().path("items"))
                .hasSize(1);
    }

    @Test
    void the_uploads_hold_every_video_newest_first_fifty_a_page() throws Exception {
        StringBuilder videos = new StringBuilder("[");
        for (int i = 0; i < 120; i++) {
            videos.append(i == 0 ? "" : ",")
                    .append(
                            "{\"id\":\"v%03d\",\"snippet\":{\"title\":\"V\",\"publishedAt\":\"2024-01-01T00:%02d:%02dZ\"}}"
                                    .formatted(i, i / 60, i % 60));
        }
        running.http().post("/emulator/reset", "");
        running.http().post("/emulator/videos", videos + "]");

        List<String> seen = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            PlaylistItemListResponse page = running.google()
                    .playlistItems()
                    .list(List.of("contentDetails"))
                    .setPlaylistId("UU_local_youtube_channel")
                    .setMaxResults(50L)
                    .setPageToken(token)
                    .execute();
            page.getItems().stream()
                    .map(PlaylistItem::getContentDetails)
                    .forEach(details -> seen.add(details.getVideoId()));
            token = page.getNextPageToken();
            pages++;
        } while (token != null);

        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .hasSize(120)
                .doesNotHaveDuplicates()
                .startsWith("v119", "v118")
                .endsWith("v000");
        assertThat(running.emulator().quota().byMethod()).containsEntry("playlistItems.list", 3);
    }

    private String add(String videoId, String more) throws Exception {
        return running.http()
                .post(ITEMS, "{\"snippet\":" + snippet(videoId, more) + "}")
                .json()
                .path("id")
                .asText();
    }

    private String reason(String body) throws Exception {
        return running.http().post(ITEMS, body).reason();
    }

    private String snippet(String videoId, String more) {
        return "{\"playlistId\":\"" + playlist + "\",\"resourceId\":{\"kind\":\"youtube#video\",\"videoId\":\""
                + videoId + "\"}" + more + "}";
    }

    private List<String> order() throws Exception {
        List<String> order = new ArrayList<>();
        running.http()
                .get(ITEMS + "&maxResults=50&playlistId=" + playlist)
                .json()
                .path("items")
                .forEach(item -> order.add(item.at("/contentDetails/videoId").asText()));
        return order;
    }
}
