package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.LiveBroadcast;
import com.google.api.services.youtube.model.LiveBroadcastListResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, pages, entity tags, partial responses. */
class ListingTest {
    private static final String LIST = "/youtube/v3/liveBroadcasts?part=id";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @ParameterizedTest
    @CsvSource({
        "'', missingRequiredParameter",
        "&mine=true&broadcastStatus=upcoming, incompatibleParameters",
        "&mine=true&id=x, incompatibleParameters",
        "&mine=false, invalidParameter",
        "&broadcastStatus=soon, invalidParameter",
        "&mine=true&broadcastType=odd, invalidParameter",
        "&mine=true&maxResults=51, invalidParameter",
        "&mine=true&maxResults=-1, invalidParameter",
        "&mine=true&maxResults=ten, invalidParameter",
        "&mine=true&pageToken=bogus, invalidPageToken",
        "&mine=true&part=nonsense, unknownPart",
        "&mine=true&fields=items(, invalidParameter",
        "&mine=true&fields=items(id))), invalidParameter"
    })
    void a_list_that_makes_no_sense_is_refused(String query, String reason) throws Exception {
        Local.Answer answer = running.http().get(LIST + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    void a_request_without_part_is_refused() throws Exception {
        Local.Answer answer = running.http().get("/youtube/v3/liveBroadcasts?mine=true");

        assertThat(answer.reason()).isEqualTo("required");
        assertThat(answer.json().at("/error/errors/0/location").asText()).isEqualTo("part");
    }

    @Test
    void a_page_has_five_unless_asked_and_pages_cover_the_list_once() throws Exception {
        Set<String> inserted = insert(12);

        LiveBroadcastListResponse first = page(null, null);
        assertThat(first.getItems()).hasSize(5);
        assertThat(first.getPageInfo().getTotalResults()).isEqualTo(12);

        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            LiveBroadcastListResponse page = page(token, 5L);
            page.getItems().forEach(item -> seen.add(item.getId()));
            token = page.getNextPageToken();
        } while (token != null);
        assertThat(seen).hasSize(12).containsExactlyInAnyOrderElementsOf(inserted);
        assertThat(page(null, 50L).getNextPageToken()).isNull();
    }

    @Test
    void a_broadcast_inserted_between_two_pages_hides_and_repeats_none() throws Exception {
        Set<String> before = insert(6);
        LiveBroadcastListResponse first = page(null, 3L);
        running.advance("PT1S");
        insert(2);

        LiveBroadcastListResponse second = page(first.getNextPageToken(), 3L);

        List<String> seen = new ArrayList<>();
        first.getItems().forEach(item -> seen.add(item.getId()));
        second.getItems().forEach(item -> seen.add(item.getId()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void upcoming_active_and_completed_part_the_channel() throws Exception {
        YouTube youtube = running.google();
        String waiting = GoogleClient.insert(youtube, "Waiting", RunningEmulator.NOW.plusSeconds(60))
                .getId();
        String over = GoogleClient.insert(youtube, "Over", RunningEmulator.NOW.plusSeconds(60))
                .getId();
        String live = GoogleClient.insert(youtube, "Live", RunningEmulator.NOW.plusSeconds(60))
                .getId();
        String stream = GoogleClient.insertStream(youtube, "S").getId();
        running.encoder(stream, "active");
        for (String id : List.of(over, live)) {
            youtube.liveBroadcasts().bind(id, List.of("id")).setStreamId(stream).execute();
            youtube.liveBroadcasts().transition("live", id, List.of("id")).execute();
        }
        running.advance("PT1S");
        youtube.liveBroadcasts().transition("complete", over, List.of("id")).execute();

        assertThat(ids("upcoming")).containsExactly(waiting);
        assertThat(ids("active")).containsExactly(live);
        assertThat(ids("completed")).containsExactly(over);
        assertThat(ids("all")).containsExactlyInAnyOrder(waiting, over, live);
        assertThat(running.http()
                        .get(LIST + "&mine=true&broadcastType=persistent")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void ids_and_parts_may_be_repeated_or_joined_and_unknown_ids_are_missing() throws Exception {
        List<String> ids = List.copyOf(insert(2));
        String joined = String.join(",", ids);

        JsonNode byComma = running.http()
                .get("/youtube/v3/videos?part=snippet,status&id=" + joined + ",unknown")
                .json();
        JsonNode byRepetition = running.http()
                .get("/youtube/v3/videos?part=snippet&part=status&id=" + ids.get(0) + "&id=" + ids.get(1))
                .json();

        assertThat(byComma.path("items")).hasSize(2);
        assertThat(byRepetition.path("items")).isEqualTo(byComma.path("items"));
        assertThat(byComma.at("/items/0/status/privacyStatus").asText()).isEqualTo("public");
        assertThat(byComma.at("/items/0/contentDetails").isMissingNode()).isTrue();
    }

    @Test
    void more_than_fifty_video_ids_are_refused() throws Exception {
        String ids = "x,".repeat(50);
        StringBuilder distinct = new StringBuilder();
        for (int i = 0; i < 51; i++) {
            distinct.append("v").append(i).append(",");
        }

        assertThat(running.http().get("/youtube/v3/videos?part=id&id=" + ids).status())
                .isEqualTo(200);
        assertThat(running.http()
                        .get("/youtube/v3/videos?part=id&id=" + distinct)
                        .status())
                .isEqualTo(400);
        assertThat(running.http().get("/youtube/v3/videos?part=id").reason()).isEqualTo("missingRequiredParameter");
    }

    @Test
    void an_unchanged_list_is_not_sent_again_to_who_has_its_etag() throws Exception {
        String id = insert(1).iterator().next();
        String path = "/youtube/v3/videos?part=snippet&id=" + id;
        String etag = running.http().get(path).json().path("etag").asText();

        Local.Answer unchanged =
                running.http().send(running.http().request(path).header("If-None-Match", etag));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.text()).isEmpty();
        assertThat(running.emulator().calls().getLast().units()).isEqualTo(1);

        running.http()
                .put(
                        "/youtube/v3/videos?part=snippet",
                        "{\"id\":\"" + id + "\",\"snippet\":{\"title\":\"New\",\"categoryId\":\"28\"}}");
        assertThat(running.http()
                        .send(running.http().request(path).header("If-None-Match", etag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void fields_selects_what_is_sent() throws Exception {
        String id = insert(1).iterator().next();

        JsonNode part = running.http()
                .get("/youtube/v3/videos?part=snippet,status&id=" + id
                        + "&fields=items(id,snippet/title,status(*)),kind")
                .json();

        assertThat(part.properties()).extracting(Map.Entry::getKey).containsExactly("items", "kind");
        assertThat(part.at("/items/0/snippet").properties()).hasSize(1);
        assertThat(part.at("/items/0/status/privacyStatus").asText()).isEqualTo("public");
    }

    @Test
    void categories_and_the_channel_are_listed() throws Exception {
        YouTube youtube = running.google();

        assertThat(youtube.videoCategories()
                        .list(List.of("snippet"))
                        .setRegionCode("US")
                        .execute()
                        .getItems())
                .anySatisfy(category -> {
                    assertThat(category.getId()).isEqualTo("28");
                    assertThat(category.getSnippet().getAssignable()).isTrue();
                });
        assertThat(youtube.channels()
                        .list(List.of("snippet", "contentDetails"))
                        .setMine(true)
                        .execute()
                        .getItems())
                .singleElement()
                .satisfies(channel -> assertThat(channel.getContentDetails()
                                .getRelatedPlaylists()
                                .getUploads())
                        .startsWith("UU"));
    }

    private Set<String> insert(int count) throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            LiveBroadcast inserted = GoogleClient.insert(
                    running.google(), "Number " + i, RunningEmulator.NOW.plus(Duration.ofDays(1 + i)));
            ids.add(inserted.getId());
        }
        return ids;
    }

    private LiveBroadcastListResponse page(
            @org.jspecify.annotations.Nullable String token, @org.jspecify.annotations.Nullable Long size)
            throws Exception {
        return running.google()
                .liveBroadcasts()
                .list(List.of("id"))
                .setMine(true)
                .setPageToken(token)
                .setMaxResults(size)
                .execute();
    }

    private List<String> ids(String status) throws Exception {
        return running
                .google()
                .liveBroadcasts()
                .list(List.of("id"))
                .setBroadcastStatus(status)
                .setBroadcastType("all")
                .execute()
                .getItems()
                .stream()
                .map(LiveBroadcast::getId)
                .toList();
    }
}
