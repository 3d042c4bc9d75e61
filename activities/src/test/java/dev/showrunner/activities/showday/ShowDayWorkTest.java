package dev.showrunner.activities.showday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.LocalYouTube;
import dev.showrunner.activities.youtube.UnknownResult;
import dev.showrunner.activities.youtube.Wishes;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.ShowDayActivities;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import dev.showrunner.workflows.showday.Subject;
import io.temporal.failure.ActivityFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A look near air sees event, stream and clusters as they are at that moment. */
class ShowDayWorkTest {
    private final LocalYouTube youtube = new LocalYouTube();
    private final YouTubeBroadcasts broadcasts = youtube.broadcasts();
    private final TestWorkflowEnvironment engine = TestWorkflowEnvironment.newInstance();
    private final TestActivityEnvironment worker = TestActivityEnvironment.newInstance();
    private final Desired wish =
            Wishes.startedByHand("night-shift/12", youtube.now().plus(Duration.ofHours(1)));
    private ShowDayActivities work;
    private Subject subject;
    private String video;
    private String stream;

    @BeforeEach
    void an_event_with_a_stream() throws UnknownResult {
        engine.start();
        worker.registerActivitiesImplementations(new ShowDayWork(
                YouTubeBroadcasts.connect(YouTubeConnection.local(youtube.uri()), new Meter(), youtube.clock())
                        .live(),
                engine.getWorkflowClient(),
                youtube.clock()));
        work = worker.newActivityStub(ShowDayActivities.class);
        stream = broadcasts.stream("Main");
        video = broadcasts.insert(wish);
        broadcasts.bind(video, stream);
        subject = new Subject("main", video, List.of("main/night-shift/12/cluster/left"));
    }

    @AfterEach
    void stop() {
        worker.close();
        engine.close();
        youtube.close();
    }

    @Test
    void every_look_costs_two_units_whether_or_not_the_stream_was_known_before() {
        assertThat(work.glance(subject).units()).isEqualTo(2);
        assertThat(work.glance(subject).units()).isEqualTo(2);
    }

    @Test
    void an_encoder_that_begins_to_send_is_seen_at_the_next_look() {
        assertThat(work.glance(subject).ingest()).isEqualTo(Ingest.WAITING);

        youtube.encoder(stream, "active");

        assertThat(work.glance(subject).ingest()).isEqualTo(Ingest.SENDING);
    }

    @Test
    void an_event_that_was_bound_to_another_stream_meanwhile_tells_of_that_one() throws UnknownResult {
        String other = broadcasts.stream("Other");
        youtube.encoder(other, "active");
        assertThat(work.glance(subject).ingest()).isEqualTo(Ingest.WAITING);

        broadcasts.bind(video, other);

        assertThat(work.glance(subject).ingest()).isEqualTo(Ingest.SENDING);
        assertThat(work.glance(subject).units()).isEqualTo(2);
    }

    @Test
    void an_event_that_is_gone_has_no_stream() {
        work.glance(subject);
        broadcasts.delete(video, wish.episode(), wish.revision());

        Sight gone = work.glance(subject);

        assertThat(gone.stage()).isEqualTo(Stage.OVER);
        assertThat(gone.ingest()).isEqualTo(Ingest.NO_STREAM);
        assertThat(work.glance(subject).units()).isEqualTo(1);
    }

    @Test
    void a_cluster_that_no_workflow_follows_is_not_ready() {
        GateFacts.Cluster left = work.glance(subject).clusters().getFirst();

        assertThat(left.name()).isEqualTo("left");
        assertThat(left.isReady()).isFalse();
        assertThat(left.words()).isEqualTo("Nothing is known of it");
    }

    @Test
    void an_empty_quota_is_told_as_such_whichever_of_the_calls_finds_it() {
        work.glance(subject);
        youtube.limit(0);

        assertThatThrownBy(() -> work.glance(subject))
                .isInstanceOf(ActivityFailure.class)
                .extracting(failure -> Trouble.of((ActivityFailure) failure).kind())
                .isEqualTo(Trouble.Kind.QUOTA_GONE);
    }
}
