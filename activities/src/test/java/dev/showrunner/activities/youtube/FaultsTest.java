package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.showrunner.activities.youtube.CallLedger.Outcome;
import dev.showrunner.activities.youtube.LocalYouTube.Charged;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when YouTube or the way to it fails. */
class FaultsTest {
    private final LocalYouTube youtube = new LocalYouTube();
    private final YouTubeBroadcasts broadcasts = youtube.broadcasts();
    private final Desired wish = Wishes.episode("klustered/42", youtube.now().plus(Duration.ofDays(3)));

    @AfterEach
    void stop() {
        youtube.close();
    }

    @Test
    void an_insert_whose_reply_is_lost_is_not_known_and_leaves_one_event() {
        youtube.fault("liveBroadcasts.insert", "drop-after", 1);

        assertThatThrownBy(() -> broadcasts.insert(wish))
                .isInstanceOf(UnknownResult.class)
                .hasMessageContaining("schedule klustered/42")
                .hasNoCause();

        assertThat(broadcasts.marked()).hasSize(1);
        assertThat(youtube.charged()).startsWith(new Charged("liveBroadcasts.insert", 50, Outcome.LOST));
    }

    @Test
    void an_insert_that_is_cut_off_before_it_is_applied_is_not_known_and_leaves_none() {
        youtube.fault("liveBroadcasts.insert", "drop-before", 1);

        assertThatThrownBy(() -> broadcasts.insert(wish)).isInstanceOf(UnknownResult.class);

        assertThat(broadcasts.marked()).isEmpty();
        assertThat(youtube.calls()).filteredOn("liveBroadcasts.insert"::equals).hasSize(1);
    }

    @Test
    void an_insert_that_fails_with_503_is_not_known_and_not_repeated() {
        youtube.fault("liveBroadcasts.insert", "status:503", 9);

        assertThatThrownBy(() -> broadcasts.insert(wish)).isInstanceOf(UnknownResult.class);

        assertThat(youtube.calls()).filteredOn("liveBroadcasts.insert"::equals).hasSize(1);
    }

    @Test
    void an_insert_answered_by_a_gateways_page_is_not_known() {
        youtube.fault("liveBroadcasts.insert", "html:502", 1);

        assertThatThrownBy(() -> broadcasts.insert(wish))
                .isInstanceOf(UnknownResult.class)
                .hasMessageNotContaining("<");
    }

    @Test
    void an_insert_that_takes_too_long_is_not_known_and_may_be_there() {
        youtube.fault("liveBroadcasts.insert", "delay:1500", 1);
        YouTubeBroadcasts impatient =
                youtube.broadcasts(YouTubeConnection.local(youtube.uri()).within(Duration.ofMillis(400)));

        assertThatThrownBy(() -> impatient.insert(wish))
                .isInstanceOf(UnknownResult.class)
                .hasMessageContaining("took too long");
    }

    @Test
    void an_insert_that_is_refused_leaves_nothing_and_says_why() {
        youtube.fault("liveBroadcasts.insert", "reason:liveStreamingNotEnabled", 1);

        NeedsHuman human = catchThrowableOfType(NeedsHuman.class, () -> broadcasts.insert(wish));

        assertThat(human)
                .hasMessageStartingWith("Could not schedule klustered/42: live streaming is not enabled on the channel")
                .hasNoCause();
        assertThat(human.remedy()).contains("24 hours");
        assertThat(youtube.charged()).containsExactly(new Charged("liveBroadcasts.insert", 1, Outcome.REFUSED));
    }

    @Test
    void an_insert_whose_access_token_has_expired_is_made_once_with_a_new_one() throws Exception {
        broadcasts.marked();
        youtube.fault("liveBroadcasts.insert", "reason:authError", 1);

        broadcasts.insert(wish);

        assertThat(broadcasts.marked()).hasSize(1);
        assertThat(tokenRequests()).isEqualTo(2);
    }

    @Test
    void an_access_token_that_really_expired_is_renewed() {
        broadcasts.marked();
        youtube.advance(Duration.ofHours(2));

        broadcasts.marked();

        assertThat(tokenRequests()).isEqualTo(2);
        assertThat(youtube.charged()).contains(new Charged("liveBroadcasts.list", 1, Outcome.REFUSED));
    }

    @Test
    void a_sign_in_that_is_refused_again_needs_a_human() {
        youtube.fault("videos.list", "reason:authError", 9);

        assertThatThrownBy(() -> broadcasts.observe("some-video1", null))
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.remedy()).contains("showrunner login"));
        assertThat(youtube.calls()).hasSize(2);
    }

    @Test
    void a_read_that_fails_twice_is_repeated_after_growing_pauses() {
        youtube.fault("liveBroadcasts.list", "status:503", 2);

        assertThat(broadcasts.marked()).isEmpty();

        assertThat(youtube.pauses()).hasSize(2);
        assertThat(youtube.pauses().get(0)).isBetween(Duration.ofMillis(150), Duration.ofMillis(300));
        assertThat(youtube.pauses().get(1)).isBetween(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void a_read_that_keeps_failing_gives_up_after_four_attempts() {
        youtube.fault("liveBroadcasts.list", "status:503", 99);

        RetryAt retry = catchThrowableOfType(RetryAt.class, broadcasts::marked);

        assertThat(retry.time()).isAfter(youtube.now());
        assertThat(youtube.calls()).hasSize(Calls.ATTEMPTS);
    }

    @Test
    void a_read_whose_reply_is_lost_is_repeated() {
        youtube.fault("liveBroadcasts.list", "drop-after", 3);

        assertThat(broadcasts.marked()).isEmpty();
    }

    @Test
    void a_thumbnail_whose_reply_is_lost_is_set_again() throws Exception {
        String id = broadcasts.insert(wish);
        youtube.fault("thumbnails.set", "drop-after", 1);

        broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish);

        assertThat(broadcasts.thumbnail(id))
                .hasValueSatisfying(shown -> assertThat(shown).isEqualTo(Pixels.png()));
        assertThat(youtube.calls()).filteredOn("thumbnails.set"::equals).hasSize(2);
    }

    @Test
    void a_thumbnail_for_a_video_that_is_not_found_yet_waits_a_moment() throws Exception {
        String id = broadcasts.insert(wish);
        youtube.fault("thumbnails.set", "reason:videoNotFound", 2);

        broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish);

        assertThat(youtube.pauses()).hasSize(2);
    }

    @Test
    void too_many_thumbnails_wait_for_hours() throws Exception {
        String id = broadcasts.insert(wish);
        youtube.fault("thumbnails.set", "reason:uploadRateLimitExceeded", 9);

        RetryAt retry =
                catchThrowableOfType(RetryAt.class, () -> broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish));

        assertThat(retry.time()).isAfter(youtube.now().plus(Duration.ofHours(2)));
        assertThat(youtube.calls()).filteredOn("thumbnails.set"::equals).hasSize(1);
    }

    @Test
    void an_update_right_after_the_insert_outlasts_a_stale_list() throws Exception {
        String id = broadcasts.insert(wish);
        youtube.fault("videos.list", "stale:60000", 2);

        broadcasts.describe(id, wish, EnumSet.of(Field.TAGS));

        assertThat(broadcasts.observe(id, null).orElseThrow().tags()).isEqualTo(wish.tags());
    }

    @Test
    void throttling_is_tried_again_soon() {
        youtube.fault("videos.list", "reason:rateLimitExceeded", 1, "Too many requests per minute.");

        RetryAt retry = catchThrowableOfType(RetryAt.class, () -> broadcasts.observe("some-video1", null));

        assertThat(retry.time()).isBefore(youtube.now().plus(Duration.ofMinutes(2)));
    }

    @Test
    void an_empty_daily_bucket_is_not_taken_for_throttling() {
        youtube.fault(
                "videos.list", "reason:rateLimitExceeded", 1, "Quota exceeded for quota metric 'Queries per day'.");

        RetryAt retry = catchThrowableOfType(RetryAt.class, () -> broadcasts.observe("some-video1", null));

        assertThat(retry.time()).isEqualTo(PacificDay.after(youtube.now()));
    }

    @Test
    void an_empty_quota_waits_for_midnight_in_los_angeles() {
        youtube.limit(0);

        RetryAt retry = catchThrowableOfType(RetryAt.class, () -> broadcasts.insert(wish));

        assertThat(retry.time()).isEqualTo(PacificDay.after(youtube.now()));
        assertThat(retry).hasMessageContaining("midnight in Los Angeles");
    }

    @Test
    void a_gateways_page_is_said_in_words() {
        youtube.fault("videos.list", "html:502", 99);

        assertThatThrownBy(() -> broadcasts.observe("some-video1", null))
                .isInstanceOf(RetryAt.class)
                .hasMessageContaining("something between here and YouTube answered in its place, with status 502")
                .hasMessageNotContaining("<");
    }

    @Test
    void a_revoked_sign_in_says_what_to_run() {
        YouTubeBroadcasts revoked = youtube.broadcasts(
                YouTubeConnection.local(youtube.uri(), new YouTubeCredentials("local", "local", "revoked")));

        NeedsHuman human = catchThrowableOfType(NeedsHuman.class, () -> revoked.insert(wish));

        assertThat(human).hasMessageContaining("no longer accepts the sign-in").hasNoCause();
        assertThat(human.remedy()).contains("showrunner login");
        assertThat(youtube.charged()).isEmpty();
    }

    @Test
    void a_wrong_client_says_what_to_check() {
        YouTubeBroadcasts stranger = youtube.broadcasts(
                YouTubeConnection.local(youtube.uri(), new YouTubeCredentials("stranger", "local", "local")));

        assertThatThrownBy(stranger::marked)
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.remedy()).contains("SHOWRUNNER_YOUTUBE_CLIENT_ID"));
    }

    @Test
    void a_token_server_that_fails_is_no_unknown_result() throws Exception {
        youtube.fault("/token", "status:503", 2);

        broadcasts.insert(wish);

        assertThat(broadcasts.marked()).hasSize(1);
    }

    @Test
    void a_youtube_that_cannot_be_reached_is_no_unknown_result() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
        YouTubeConnection tokensOnly = new YouTubeConnection(
                nobody, youtube.uri().resolve("token"), YouTubeCredentials.LOCAL, Duration.ofSeconds(2));

        assertThatThrownBy(() -> youtube.broadcasts(tokensOnly).insert(wish))
                .isInstanceOf(RetryAt.class)
                .hasMessageContaining("the connection was refused");
        assertThat(youtube.charged()).isEmpty();
    }

    @Test
    void a_stream_whose_insert_is_lost_is_found_and_not_made_again() {
        youtube.fault("liveStreams.insert", "drop-after", 1);

        String stream = broadcasts.stream("Main");

        assertThat(broadcasts.stream("Main")).isEqualTo(stream);
        assertThat(youtube.calls()).filteredOn("liveStreams.insert"::equals).hasSize(1);
    }

    @Test
    void deleting_what_was_deleted_already_is_no_failure() throws Exception {
        String id = broadcasts.insert(wish);
        youtube.fault("liveBroadcasts.delete", "drop-after", 1);

        broadcasts.delete(id, wish.episode(), wish.revision());

        assertThat(broadcasts.observe(id, null)).isEmpty();
    }

    @Test
    void the_audit_trail_tells_for_which_revision_a_picture_was_set_and_an_event_removed() throws Exception {
        String id = broadcasts.insert(wish);
        broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish);
        broadcasts.delete(id, wish.episode(), wish.revision());

        assertThat(youtube.audited())
                .extracting(AuditEntry::deed)
                .startsWith(Deed.SCHEDULED)
                .endsWith(Deed.WROTE, Deed.REMOVED);
        assertThat(youtube.audited()).allSatisfy(entry -> {
            assertThat(entry.revision()).isEqualTo(wish.revision().id());
            assertThat(entry.episode()).isEqualTo(wish.episode().toString());
            assertThat(entry.videoId()).isEqualTo(id);
        });
    }

    @Test
    void an_episode_is_scheduled_with_the_calls_that_it_needs_and_every_unit_is_counted() throws Exception {
        String stream = broadcasts.stream("Main");
        String id = broadcasts.insert(wish);
        broadcasts.bind(id, stream);
        broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish);
        broadcasts.describe(id, wish, EnumSet.of(Field.TAGS, Field.LANGUAGE));

        assertThat(youtube.calls())
                .isEqualTo(List.of(
                        "liveStreams.list",
                        "liveStreams.insert",
                        "liveStreams.list",
                        "liveBroadcasts.insert",
                        "liveBroadcasts.bind",
                        "thumbnails.set",
                        "videos.list",
                        "videos.update"));
        assertThat(youtube.chargedUnits()).isEqualTo(youtube.used()).isEqualTo(253);
    }

    @Test
    void refused_calls_are_counted_as_youtube_counts_them() {
        youtube.fault("liveBroadcasts.delete", "reason:liveBroadcastDeletionNotAllowed", 1);

        assertThatThrownBy(() -> broadcasts.delete("some-video1", wish.episode(), wish.revision()))
                .isInstanceOf(NeedsHuman.class);

        assertThat(youtube.chargedUnits()).isEqualTo(youtube.used()).isEqualTo(1);
    }

    @Test
    void what_is_shown_already_is_not_written_again() throws Exception {
        String id = broadcasts.insert(wish);
        EnumSet<Field> all = EnumSet.of(Field.TITLE, Field.DESCRIPTION, Field.TAGS, Field.CATEGORY, Field.LANGUAGE);
        broadcasts.describe(id, wish, all);
        int before = youtube.chargedUnits();

        broadcasts.describe(id, wish, all);
        broadcasts.reschedule(id, wish, EnumSet.of(Field.START, Field.PRIVACY, Field.LIVE_SETTINGS));

        assertThat(youtube.chargedUnits() - before).isEqualTo(2);
    }

    private long tokenRequests() {
        long requests = 0;
        for (var call : youtube.log()) {
            requests += call.path("path").asText().equals("/token") ? 1 : 0;
        }
        return requests;
    }
}
