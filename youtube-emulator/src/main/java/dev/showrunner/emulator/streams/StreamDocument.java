package dev.showrunner.emulator.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.util.Optional;

/** A live stream: the {@code youtube#liveStream} resource as it is kept. */
public record StreamDocument(ObjectNode tree) {

    public static Optional<StreamDocument> find(View view, String id) {
        return view.find(Kind.STREAMS, id).map(StreamDocument::new);
    }

    /** A copy to change. */
    public static StreamDocument require(View view, String id) {
        return find(view, id)
                .map(found -> new StreamDocument(found.tree.deepCopy()))
                .orElseThrow(() -> ApiError.of(Reason.LIVE_STREAM_NOT_FOUND));
    }

    public String id() {
        return Json.text(tree, "id");
    }

    public boolean isActive() {
        return Json.text(tree, "status", "streamStatus").equals("active");
    }

    public boolean isReusable() {
        return tree.path("contentDetails").path("isReusable").asBoolean();
    }

    void save(Transaction tx) {
        tx.put(Kind.STREAMS, id(), tree);
    }

    /** Notes whether an encoder is sending. */
    public void setSending(Transaction tx, EncoderStatus encoder) {
        ObjectNode status = Json.child(tree, "status");
        status.put("streamStatus", encoder.word());
        status.putObject("healthStatus")
                .put("status", encoder == EncoderStatus.ACTIVE ? "good" : "noData")
                .put("lastUpdateTimeSeconds", String.valueOf(tx.now().getEpochSecond()));
        save(tx);
    }
}
