package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many events, and many who ask at once. */
class ManyTest {
    private final LocalYouTube youtube = new LocalYouTube();
    private final YouTubeBroadcasts broadcasts = youtube.broadcasts();

    @AfterEach
    void stop() {
        youtube.close();
    }

    @Test
    void more_events_than_fit_a_page_are_all_found_and_observed_fifty_at_a_time() throws Exception {
        Instant start = youtube.now().plus(Duration.ofDays(3));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            ids.add(broadcasts.insert(Wishes.episode("klustered/" + i, start.plus(Duration.ofDays(i)))));
        }
        String playlist = broadcasts.playlists(List.of("Klustered")).getFirst();
        broadcasts.addToPlaylist(ids.get(7), playlist);
        youtube.charged().clear();

        List<Marked> marked = broadcasts.marked();
        assertThat(marked).extracting(Marked::videoId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(marked).extracting(Marked::created).isSorted();
        assertThat(marked).extracting(Marked::episode).contains(EpisodeId.parse("klustered/52"));
        assertThat(youtube.chargedUnits()).isEqualTo(3);

        youtube.charged().clear();
        Map<String, Observed> observed = broadcasts.observe(ids, playlist);
        assertThat(observed).containsOnlyKeys(ids);
        assertThat(observed.values().stream().filter(Observed::inPlaylist).map(Observed::videoId))
                .containsExactly(ids.get(7));
        assertThat(youtube.chargedUnits()).isEqualTo(5);
    }

    @Test
    void a_listed_event_without_a_marker_is_nobodys() throws Exception {
        String id =
                broadcasts.insert(Wishes.episode("klustered/42", youtube.now().plus(Duration.ofDays(3))));
        var theirs = youtube.resource("liveBroadcasts", id, "snippet");
        theirs.withObject("/snippet").put("description", "showrunner: klustered/42 is what I wrote before the end");
        youtube.put("youtube/v3/liveBroadcasts?part=snippet", theirs);

        assertThat(broadcasts.marked()).isEmpty();
    }

    @Test
    void many_who_ask_for_a_stream_at_once_get_the_same_one() throws Exception {
        assertThat(atOnce(() -> broadcasts.stream("Main"))).hasSize(8).containsOnly(broadcasts.stream("Main"));

        assertThat(youtube.calls()).filteredOn("liveStreams.insert"::equals).hasSize(1);
    }

    @Test
    void many_who_ask_for_playlists_at_once_get_the_same_ones() throws Exception {
        List<String> titles = List.of("Klustered", "Rawkode Live", "Klustered");

        List<List<String>> answers = atOnce(() -> broadcasts.playlists(titles));

        assertThat(answers).hasSize(8).containsOnly(broadcasts.playlists(titles));
        assertThat(answers.getFirst().get(0)).isEqualTo(answers.getFirst().get(2));
        assertThat(youtube.calls()).filteredOn("playlists.insert"::equals).hasSize(2);
    }

    @Test
    void an_id_of_a_playlist_elsewhere_is_not_made_into_a_title() {
        assertThatThrownBy(() -> broadcasts.playlists(List.of("PLz0t90fOInA5IyhoT96WhycPV8Km-WICj")))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("is not one of the channel's");
        assertThat(youtube.calls()).doesNotContain("playlists.insert");
    }

    @Test
    void a_video_whose_playlist_is_gone_is_in_none() throws Exception {
        String id =
                broadcasts.insert(Wishes.episode("klustered/42", youtube.now().plus(Duration.ofDays(3))));

        assertThat(broadcasts.observe(id, "PL-gone-0001").orElseThrow().inPlaylist())
                .isFalse();
    }

    private static <T> List<T> atOnce(Supplier<T> question) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                futures.add(threads.submit(question::get));
            }
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
        }
        return answers;
    }
}
