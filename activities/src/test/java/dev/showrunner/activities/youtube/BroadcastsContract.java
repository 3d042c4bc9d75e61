package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.youtube.Broadcasts.Marked;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every YouTube has to do for the gateway: the local one and the real one. Everything it makes is private, named
 * after the contract, and removed again; streams and playlists stay, since they are found again by name.
 */
abstract class BroadcastsContract {
    private static final String STREAM = "Showrunner contract";
    private static final String PLAYLIST = "Showrunner contract";

    private final List<String> made = new ArrayList<>();

    abstract Broadcasts broadcasts();

    abstract Instant now();

    /** How long YouTube may take until a list shows what was written. */
    abstract Duration patience();

    @AfterEach
    void remove_what_was_made() {
        made.forEach(this::delete);
    }

    private void delete(String id) {
        Desired wish = wish();
        broadcasts().delete(id, wish.episode(), wish.revision());
    }

    @Test
    void an_inserted_event_shows_what_was_desired() throws Exception {
        Desired wish = wish();
        Observed shown = shown(insert(wish));

        assertThat(shown.title()).isEqualTo(wish.title());
        assertThat(shown.description()).isEqualTo(wish.description());
        assertThat(shown.category()).isEqualTo(wish.category());
        assertThat(shown.privacy()).isEqualTo(Privacy.PRIVATE);
        assertThat(shown.madeForKids()).isFalse();
        assertThat(shown.start()).isEqualTo(wish.start());
        assertThat(shown.live()).isEqualTo(wish.live());
        assertThat(shown.lifecycle()).isEqualTo(Lifecycle.UPCOMING);
        assertThat(shown.streamId()).isNull();
        assertThat(shown.inPlaylist()).isTrue();
    }

    @Test
    void events_are_found_by_their_marker_the_first_made_first() throws Exception {
        Desired first = wish();
        Desired second = wish();
        String firstId = insert(first);
        eventually(() -> ours().contains(first.episode()));
        String secondId = insert(second);
        eventually(() -> ours().containsAll(List.of(first.episode(), second.episode())));

        List<Marked> marked = broadcasts().marked().stream()
                .filter(any -> made.contains(any.videoId()))
                .toList();

        assertThat(marked).extracting(Marked::videoId).containsExactly(firstId, secondId);
        assertThat(marked).extracting(Marked::start).containsExactly(first.start(), second.start());
        assertThat(marked).extracting(Marked::lifecycle).containsOnly(Lifecycle.UPCOMING);
        assertThat(marked).extracting(Marked::created).isSorted();
    }

    @Test
    void a_moved_airtime_is_shown_and_all_else_stays() throws Exception {
        Desired wish = wish();
        String id = insert(wish);
        Observed before = shown(id);
        Instant later = wish.start().plus(Duration.ofHours(3));

        broadcasts().reschedule(id, Wishes.at(wish, later), EnumSet.of(Field.START));

        eventually(() -> later.equals(shown(id).start()));
        assertThat(shown(id)).usingRecursiveComparison().ignoringFields("start").isEqualTo(before);
    }

    @Test
    void every_field_of_a_video_is_written_with_one_call() throws Exception {
        Desired wish = wish();
        Desired changed = Wishes.allChanged(wish);
        String id = insert(wish);
        shown(id);

        broadcasts()
                .describe(
                        id,
                        changed,
                        EnumSet.of(Field.TITLE, Field.DESCRIPTION, Field.TAGS, Field.CATEGORY, Field.LANGUAGE));

        eventually(() -> shown(id).title().equals(changed.title()));
        Observed shown = shown(id);
        assertThat(shown.description()).isEqualTo(changed.description());
        assertThat(shown.tags()).containsExactlyInAnyOrderElementsOf(changed.tags());
        assertThat(shown.category()).isEqualTo(changed.category());
        assertThat(shown.language()).isEqualTo(changed.language());
        assertThat(shown.start()).isEqualTo(wish.start());
        assertThat(shown.privacy()).isEqualTo(wish.privacy());
    }

    @Test
    void a_stream_is_made_once_and_bound() throws Exception {
        String id = insert(wish());
        shown(id);
        String stream = broadcasts().stream(STREAM);

        broadcasts().bind(id, stream);

        assertThat(broadcasts().stream(STREAM)).isEqualTo(stream);
        eventually(() -> stream.equals(shown(id).streamId()));
    }

    @Test
    void a_thumbnail_is_set_right_after_the_insert_and_shown() throws Exception {
        String id = insert(wish());

        broadcasts().setThumbnail(id, Pixels.png(), "image/png", wish());

        eventually(() -> broadcasts().thumbnail(id).isPresent());
        assertThat(ImageIO.read(
                        new ByteArrayInputStream(broadcasts().thumbnail(id).orElseThrow())))
                .isNotNull();
    }

    @Test
    void a_playlist_is_made_once_and_holds_a_video_once() throws Exception {
        String id = insert(wish());
        shown(id);
        String playlist = broadcasts().playlists(List.of(PLAYLIST)).getFirst();
        eventually(() -> broadcasts().playlists(List.of(PLAYLIST)).contains(playlist));
        assertThat(broadcasts().observe(id, playlist).orElseThrow().inPlaylist())
                .isFalse();

        broadcasts().addToPlaylist(id, playlist);
        eventually(() -> broadcasts().observe(id, playlist).orElseThrow().inPlaylist());
        broadcasts().addToPlaylist(id, playlist);

        assertThat(broadcasts().playlists(List.of(playlist, PLAYLIST))).containsExactly(playlist, playlist);
    }

    @Test
    void a_deleted_event_is_gone_and_deleting_it_again_is_no_failure() throws Exception {
        String id = insert(wish());
        shown(id);

        delete(id);
        eventually(() -> broadcasts().observe(id, null).isEmpty());

        delete(id);
    }

    @Test
    void videos_that_are_gone_are_missing_among_those_observed() throws Exception {
        String id = insert(wish());
        shown(id);

        assertThat(broadcasts().observe(List.of("gone-000001", id), null)).containsOnlyKeys(id);
    }

    private Desired wish() {
        Instant start = now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        return Wishes.episode("contract/" + UUID.randomUUID(), start);
    }

    private String insert(Desired wish) throws UnknownResult {
        String id = broadcasts().insert(wish);
        made.add(id);
        return id;
    }

    private Observed shown(String id) {
        eventually(() -> broadcasts().observe(id, null).isPresent());
        return broadcasts().observe(id, null).orElseThrow();
    }

    private Set<EpisodeId> ours() {
        return broadcasts().marked().stream().map(Marked::episode).collect(Collectors.toSet());
    }

    private void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + patience().toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
