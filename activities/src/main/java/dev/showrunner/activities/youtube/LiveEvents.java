package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.services.youtube.YouTube;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event near air: where it stands, whether the encoder sends, and its transitions. Every method may be repeated;
 * every call is counted with its units. The stream's key is never asked for.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/life-of-a-broadcast">Life of a broadcast</a>
 */
public final class LiveEvents {
    private final YouTube youtube;
    private final Calls calls;
    private final BroadcastReads reads;

    LiveEvents(YouTube youtube, Calls calls, BroadcastReads reads) {
        this.youtube = youtube;
        this.calls = calls;
        this.reads = reads;
    }

    /**
     * An event as it was seen.
     *
     * @param stage where it stands; over if it is gone
     * @param isMonitored whether it has to be tested before it can go live
     * @param stream the id of the stream it is bound to; absent where it is bound to none
     * @param startedAt when it went live
     * @param endedAt when it was over
     */
    public record LiveEvent(
            Stage stage,
            boolean isMonitored,
            @Nullable String stream,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * What comes from an encoder.
     *
     * @param ingest whether it sends
     * @param health YouTube's word for the stream; empty where there is none
     */
    public record Feed(Ingest ingest, String health) {
        /** There is no stream, or it is gone. */
        public static final Feed NONE = new Feed(Ingest.NO_STREAM, "");
    }

    /**
     * What YouTube counts for a video.
     *
     * @param views all of them
     * @param likes absent where they are hidden
     * @param comments absent where they are off
     */
    public record Counts(
            long views, @Nullable Long likes, @Nullable Long comments) {}

    /** Looks at an event. 1 unit. */
    public LiveEvent look(String videoId) {
        return reads.broadcasts(List.of("snippet", "status", "contentDetails"), List.of(videoId)).stream()
                .findFirst()
                .map(event -> new LiveEvent(
                        stage(event),
                        event.inner("contentDetails")
                                .flag("monitorStream", "enableMonitorStream")
                                .orElse(false),
                        event.text("contentDetails", "boundStreamId").orElse(null),
                        event.time("snippet", "actualStartTime").orElse(null),
                        event.time("snippet", "actualEndTime").orElse(null)))
                .orElse(new LiveEvent(Stage.OVER, false, null, null, null));
    }

    /** Looks at what comes over a stream. 1 unit. */
    public Feed feed(String stream) {
        return Resource.items(calls.read(
                        ApiMethod.STREAMS_LIST,
                        "read the event's stream",
                        () -> youtube.liveStreams()
                                .list(List.of("id", "status"))
                                .setId(List.of(stream))
                                .executeUnparsed()
                                .parseAs(GenericJson.class)))
                .stream()
                .findFirst()
                .map(found -> new Feed(
                        ingest(found),
                        found.inner("status").text("healthStatus", "status").orElse("")))
                .orElse(Feed.NONE);
    }

    private static Ingest ingest(Resource stream) {
        return stream.text("status", "streamStatus").orElse("").equals("active") ? Ingest.SENDING : Ingest.WAITING;
    }

    private static Stage stage(Resource event) {
        return switch (event.text("status", "lifeCycleStatus").orElse("")) {
            case "created" -> Stage.CREATED;
            case "ready" -> Stage.READY;
            case "testStarting" -> Stage.TEST_STARTING;
            case "testing" -> Stage.TESTING;
            case "liveStarting" -> Stage.LIVE_STARTING;
            case "live" -> Stage.LIVE;
            default -> Stage.OVER;
        };
    }

    /**
     * Asks for a transition; it takes YouTube a while, so look afterwards. 50 units, 1 when refused. An event that is
     * there already is a success.
     *
     * @param target {@code testing}, {@code live} or {@code complete}
     * @return why it was refused, where the reason passes by itself; a look tells what to make of it
     */
    public Optional<String> transition(String videoId, String target) {
        try {
            calls.repeat(
                    ApiMethod.BROADCASTS_TRANSITION,
                    "move event " + videoId + " to " + target,
                    () -> youtube.liveBroadcasts()
                            .transition(target, videoId, List.of("id", "status"))
                            .setFields("id")
                            .execute());
            return Optional.empty();
        } catch (RetryAt passing) {
            if (passing.isQuotaGone()) {
                throw passing;
            }
            return Optional.of(String.valueOf(passing.getMessage()));
        }
    }

    /** What YouTube counts for a video; nothing counted for one that is gone. 1 unit. */
    public Counts counts(String videoId) {
        return reads.videos(List.of("statistics"), List.of(videoId)).stream()
                .findFirst()
                .map(video -> new Counts(
                        number(video, "viewCount").orElse(0L),
                        number(video, "likeCount").orElse(null),
                        number(video, "commentCount").orElse(null)))
                .orElse(new Counts(0, null, null));
    }

    /** YouTube writes counts as texts. */
    private static Optional<Long> number(Resource video, String name) {
        return video.text("statistics", name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
