package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.streams.StreamDocument;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code liveBroadcasts}: bind and transition. */
public final class ControlMethods {
    private static final Set<Lifecycle> TARGETS = Set.of(Lifecycle.TESTING, Lifecycle.LIVE, Lifecycle.COMPLETE);

    private final LiveEvents events;

    public ControlMethods(LiveEvents events) {
        this.events = events;
    }

    public List<Route> routes() {
        return List.of(
                Route.write("liveBroadcasts.bind", "POST", "liveBroadcasts/bind", this::bind),
                Route.write("liveBroadcasts.transition", "POST", "liveBroadcasts/transition", this::transition));
    }

    private Reply bind(ApiCall call) {
        Parts parts = Parts.of(call.request(), BroadcastResource.PARTS);
        VideoDocument video =
                VideoDocument.editBroadcast(call.tx(), call.request().required("id"));
        Lifecycle state = Lifecycle.of(video.lifeCycle()).orElseThrow();
        if (!state.isBeforeIngest()) {
            throw ApiError.of(Reason.LIVE_BROADCAST_BINDING_NOT_ALLOWED);
        }
        Optional<StreamDocument> stream =
                call.request().parameter("streamId").map(id -> StreamDocument.require(call.tx(), id));
        stream.ifPresent(wanted -> refuseSecondUse(call.tx(), wanted, video));

        ObjectNode details = Json.child(video.broadcast(), "contentDetails");
        details.put("boundStreamLastUpdateTimeMs", call.now().toString());
        stream.ifPresentOrElse(
                wanted -> details.put("boundStreamId", wanted.id()), () -> details.remove("boundStreamId"));
        Lifecycle next = stream.isPresent() ? Lifecycle.READY : Lifecycle.CREATED;
        Json.child(video.broadcast(), "status").put("lifeCycleStatus", next.word());
        video.save(call.tx());
        stream.ifPresent(wanted -> events.startFirst(call.tx(), wanted));
        return BroadcastMethods.show(call, parts, VideoDocument.editBroadcast(call.tx(), video.id()));
    }

    private Reply transition(ApiCall call) {
        Parts parts = Parts.of(call.request(), BroadcastResource.PARTS);
        VideoDocument video =
                VideoDocument.editBroadcast(call.tx(), call.request().required("id"));
        String asked = call.request()
                .parameter("broadcastStatus")
                .orElseThrow(
                        () -> ApiError.at("broadcastStatus", Reason.STATUS_REQUIRED, Reason.STATUS_REQUIRED.message()));
        Lifecycle target = Lifecycle.of(asked)
                .filter(TARGETS::contains)
                .orElseThrow(() -> ApiError.at(
                        "broadcastStatus",
                        Reason.INVALID_PARAMETER,
                        "Invalid value '" + asked + "'. Expected one of: testing, live, complete"));
        events.request(call.tx(), video, target);
        return BroadcastMethods.show(call, parts, video);
    }

    private static void refuseSecondUse(View view, StreamDocument stream, VideoDocument video) {
        boolean taken = VideoDocument.all(view).stream()
                .anyMatch(other ->
                        !other.id().equals(video.id()) && other.boundStream().equals(stream.id()));
        if (!stream.isReusable() && taken) {
            throw ApiError.of(
                    Reason.LIVE_BROADCAST_BINDING_NOT_ALLOWED, "This stream is not reusable and already bound.");
        }
    }
}
