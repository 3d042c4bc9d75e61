package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.streams.StreamDocument;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What happens to broadcasts by itself: a requested transition finishes after a delay of the emulator's clock, and
 * broadcasts with autoStart or autoStop follow their encoder.
 */
public final class LiveEvents {
    private static final Duration AUTO_STOP_AFTER = Duration.ofMinutes(1);

    private final Duration transitionDelay;

    public LiveEvents(Duration transitionDelay) {
        this.transitionDelay = transitionDelay;
    }

    /** Carries out every transition that is due. */
    public void settle(Transaction tx) {
        for (ObjectNode pending : tx.all(Kind.TRANSITIONS)) {
            Instant due = Instant.parse(Json.text(pending, "due"));
            if (!due.isAfter(tx.now())) {
                String id = Json.text(pending, "id");
                tx.delete(Kind.TRANSITIONS, id);
                Lifecycle target = Lifecycle.of(Json.text(pending, "to")).orElseThrow();
                VideoDocument video = VideoDocument.edit(tx, id, Reason.LIVE_BROADCAST_NOT_FOUND);
                arrive(video, target, due);
                video.save(tx);
            }
        }
    }

    /** Asks a broadcast to go to {@code target}: testing, live or complete. */
    public void request(Transaction tx, VideoDocument video, Lifecycle target) {
        boolean monitored = video.broadcast()
                .at("/contentDetails/monitorStream/enableMonitorStream")
                .asBoolean();
        boolean receiving = StreamDocument.find(tx, video.boundStream())
                .filter(StreamDocument::isActive)
                .isPresent();
        Lifecycle state = Lifecycle.of(video.lifeCycle()).orElseThrow();
        begin(tx, video, state.towards(target, monitored, receiving));
    }

    /** Moves a broadcast to {@code next}; a starting state goes on to what it starts when the delay is over. */
    private void begin(Transaction tx, VideoDocument video, Lifecycle next) {
        tx.delete(Kind.TRANSITIONS, video.id());
        arrive(video, next, tx.now());
        switch (next) {
            case TEST_STARTING -> await(tx, video.id(), Lifecycle.TESTING, transitionDelay);
            case LIVE_STARTING -> await(tx, video.id(), Lifecycle.LIVE, transitionDelay);
            default -> {}
        }
        video.save(tx);
    }

    /** Lets the broadcasts bound to a stream follow its encoder, which has just started or stopped sending. */
    public void encoderChanged(Transaction tx, StreamDocument stream) {
        if (stream.isActive()) {
            VideoDocument.all(tx).stream()
                    .filter(video -> video.boundStream().equals(stream.id()))
                    .forEach(video -> tx.find(Kind.TRANSITIONS, video.id())
                            .filter(pending -> Json.text(pending, "to").equals(Lifecycle.COMPLETE.word()))
                            .ifPresent(pending -> tx.delete(Kind.TRANSITIONS, video.id())));
            startFirst(tx, stream);
        } else {
            VideoDocument.all(tx).stream()
                    .filter(video -> video.boundStream().equals(stream.id()))
                    .filter(video -> video.lifeCycle().equals(Lifecycle.LIVE.word()) && wants(video, "enableAutoStop"))
                    .forEach(video -> await(tx, video.id(), Lifecycle.COMPLETE, AUTO_STOP_AFTER));
        }
    }

    /** Of the ready broadcasts with autoStart on an active stream, the one scheduled first goes live. */
    void startFirst(Transaction tx, StreamDocument stream) {
        boolean busy = VideoDocument.all(tx).stream()
                .filter(video -> video.boundStream().equals(stream.id()))
                .flatMap(video -> Lifecycle.of(video.lifeCycle()).stream())
                .anyMatch(state -> !state.isBeforeIngest() && !state.isOver());
        if (!stream.isActive() || busy) {
            return;
        }
        VideoDocument.all(tx).stream()
                .filter(video -> video.boundStream().equals(stream.id()))
                .filter(video -> video.lifeCycle().equals(Lifecycle.READY.word()) && wants(video, "enableAutoStart"))
                .min(Comparator.comparing(video -> Json.text(video.broadcast(), "snippet", "scheduledStartTime")))
                .ifPresent(video -> begin(
                        tx,
                        VideoDocument.edit(tx, video.id(), Reason.LIVE_BROADCAST_NOT_FOUND),
                        Lifecycle.LIVE_STARTING));
    }

    private static boolean wants(VideoDocument video, String setting) {
        return video.broadcast().path("contentDetails").path(setting).asBoolean();
    }

    private static void await(Transaction tx, String id, Lifecycle target, Duration delay) {
        ObjectNode pending = Json.object().put("id", id).put("to", target.word());
        tx.put(Kind.TRANSITIONS, id, pending.put("due", tx.now().plus(delay).toString()));
    }

    private static void arrive(VideoDocument video, Lifecycle state, Instant when) {
        ObjectNode status = Json.child(video.broadcast(), "status");
        ObjectNode snippet = Json.child(video.broadcast(), "snippet");
        status.put("lifeCycleStatus", state.word());
        switch (state) {
            case LIVE -> {
                status.put("recordingStatus", "recording");
                snippet.put("actualStartTime", when.toString());
            }
            case COMPLETE -> {
                boolean wasLive = snippet.has("actualStartTime");
                status.put("recordingStatus", wasLive ? "recorded" : "notRecording");
                snippet.put("actualEndTime", when.toString());
                video.status().put("uploadStatus", "processed");
            }
            default -> {}
        }
    }
}
