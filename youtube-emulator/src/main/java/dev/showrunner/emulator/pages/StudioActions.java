package dev.showrunner.emulator.pages;

import dev.showrunner.emulator.broadcasts.HandEdit;
import dev.showrunner.emulator.broadcasts.Lifecycle;
import dev.showrunner.emulator.broadcasts.LiveEvents;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.streams.EncoderStatus;
import dev.showrunner.emulator.streams.StreamDocument;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.videos.VideoRemoval;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.util.Map;

/** What the forms of the studio do: the same rules as the API, and no units. */
final class StudioActions {
    private final Timeline timeline;
    private final LiveEvents events;
    private final VideoRemoval removal;
    private final StudioPages pages;

    StudioActions(Timeline timeline, LiveEvents events, VideoRemoval removal, StudioPages pages) {
        this.timeline = timeline;
        this.events = events;
        this.removal = removal;
        this.pages = pages;
    }

    Reply save(Request request) {
        StudioForm form = StudioForm.of(request.form());
        return change(request, (tx, video) -> {
            HandEdit.apply(tx, video, form::applyTo, form::scheduleTo);
            return Reply.seeOther("/studio/edit?v=" + video.id() + "&done=saved");
        });
    }

    Reply transition(Request request) {
        return change(request, (tx, video) -> {
            Lifecycle target = Lifecycle.of(request.form().getOrDefault("to", ""))
                    .orElseThrow(() -> ApiError.of(Reason.INVALID_TRANSITION));
            events.request(tx, video, target);
            return Reply.seeOther("/studio/edit?v=" + video.id() + "&done=moved");
        });
    }

    Reply delete(Request request) {
        return change(request, (tx, video) -> {
            removal.remove(tx, video);
            return Reply.seeOther("/studio?done=deleted");
        });
    }

    Reply encoder(Request request) {
        Map<String, String> form = request.form();
        String back = form.getOrDefault("back", "");
        timeline.transact(tx -> {
            StreamDocument stream = StreamDocument.require(tx, form.getOrDefault("stream", ""));
            EncoderStatus status = EncoderStatus.of(form.getOrDefault("status", ""))
                    .orElseThrow(() -> ApiError.of(Reason.INVALID_PARAMETER));
            stream.setSending(tx, status);
            events.encoderChanged(tx, stream);
            return tx;
        });
        boolean fromEdit = back.matches("/studio/edit\\?v=[A-Za-z0-9_-]{1,64}");
        return Reply.seeOther(fromEdit ? back + "&done=encoder" : "/studio?done=encoder");
    }

    private interface Change {
        Reply make(Transaction tx, VideoDocument video);
    }

    private Reply change(Request request, Change change) {
        return timeline.transact(tx -> VideoDocument.find(tx, request.form().getOrDefault("v", ""))
                .map(video -> change(tx, video, request, change))
                .orElseGet(pages::missing));
    }

    private Reply change(Transaction tx, VideoDocument video, Request request, Change change) {
        try {
            return change.make(tx, VideoDocument.edit(tx, video.id(), Reason.VIDEO_NOT_FOUND));
        } catch (ApiError e) {
            tx.discard();
            StudioForm shown =
                    request.form().containsKey("title") ? StudioForm.of(request.form()) : StudioForm.of(video);
            return pages.refused(tx, video, shown, e.text() + " (" + e.reason().word() + ")");
        }
    }
}
