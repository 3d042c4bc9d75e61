package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.youtube.LiveEvents.Feed;
import dev.showrunner.activities.youtube.LiveEvents.LiveEvent;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event near air, on a real local YouTube, over Google's own client. */
class LiveEventsTest {
    private final LocalYouTube youtube = new LocalYouTube();
    private final YouTubeBroadcasts broadcasts = youtube.broadcasts();
    private final LiveEvents live = broadcasts.live();
    private final Desired wish =
            Wishes.startedByHand("night-shift/12", youtube.now().plus(Duration.ofHours(1)));
    private String stream;
    private String video;

    @BeforeEach
    void an_event_with_a_stream() throws UnknownResult {
        stream = broadcasts.stream("Main");
        video = broadcasts.insert(wish);
        broadcasts.bind(video, stream);
    }

    @AfterEach
    void stop() {
        youtube.close();
    }

    @Test
    void a_look_tells_where_the_event_stands_and_whether_the_encoder_sends() {
        int before = youtube.chargedUnits();
        LiveEvent waiting = live.look(video);
        Feed silent = live.feed(stream);
        encoder("active");

        assertThat(waiting.stage()).isEqualTo(Stage.READY);
        assertThat(waiting.stream()).isEqualTo(stream);
        assertThat(waiting.isMonitored()).isFalse();
        assertThat(silent.ingest()).isEqualTo(Ingest.WAITING);
        assertThat(live.feed(stream).ingest()).isEqualTo(Ingest.SENDING);
        assertThat(youtube.chargedUnits() - before).isEqualTo(3);
    }

    @Test
    void a_stream_that_is_gone_feeds_nothing() {
        assertThat(live.feed("no-such-stream")).isEqualTo(Feed.NONE);
    }

    @Test
    void going_live_before_the_encoder_sends_is_refused_as_an_answer() {
        assertThat(live.transition(video, "live"))
                .hasValueSatisfying(why -> assertThat(why).contains("the encoder is not sending"));
        assertThat(live.look(video).stage()).isEqualTo(Stage.READY);
    }

    @Test
    void an_event_goes_live_and_ends() {
        encoder("active");

        assertThat(live.transition(video, "live")).isEmpty();
        assertThat(live.look(video).stage()).isIn(Stage.LIVE_STARTING, Stage.LIVE);
        youtube.advance(Duration.ofMinutes(1));
        assertThat(live.look(video).stage()).isEqualTo(Stage.LIVE);
        assertThat(live.look(video).startedAt()).isNotNull();

        assertThat(live.transition(video, "complete")).isEmpty();
        LiveEvent over = live.look(video);
        assertThat(over.stage()).isEqualTo(Stage.OVER);
        assertThat(over.endedAt()).isNotNull();
    }

    @Test
    void what_is_done_twice_is_done_once() {
        encoder("active");
        live.transition(video, "live");

        assertThat(live.transition(video, "live")).isEmpty();
        assertThat(live.look(video).stage()).isIn(Stage.LIVE_STARTING, Stage.LIVE);
    }

    @Test
    void what_is_over_cannot_go_live_again() {
        encoder("active");
        live.transition(video, "live");
        youtube.advance(Duration.ofMinutes(1));
        live.transition(video, "complete");

        assertThat(live.transition(video, "live"))
                .hasValueSatisfying(why -> assertThat(why).contains("not in a state"));
    }

    @Test
    void an_event_that_is_gone_is_over() {
        broadcasts.delete(video, wish.episode(), wish.revision());

        assertThat(live.look(video).stage()).isEqualTo(Stage.OVER);
    }

    @Test
    void an_empty_quota_is_no_answer() {
        youtube.limit(0);

        assertThatThrownBy(() -> live.transition(video, "live"))
                .isInstanceOfSatisfying(
                        RetryAt.class, gone -> assertThat(gone.isQuotaGone()).isTrue());
    }

    @Test
    void counts_are_read_for_a_unit() {
        int before = youtube.chargedUnits();

        assertThat(live.counts(video).views()).isZero();
        assertThat(youtube.chargedUnits() - before).isEqualTo(1);
    }

    private void encoder(String status) {
        youtube.encoder(stream, status);
    }
}
