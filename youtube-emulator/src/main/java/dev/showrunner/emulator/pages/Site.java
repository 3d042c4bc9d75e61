package dev.showrunner.emulator.pages;

import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.thumbnails.ThumbnailFiles;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;

/** Everything a browser opens. */
public final class Site {
    private final Timeline timeline;
    private final Blobs blobs;

    public Site(Timeline timeline, Blobs blobs) {
        this.timeline = timeline;
        this.blobs = blobs;
    }

    public Reply answer(Request request) {
        if (ThumbnailFiles.serves(request.path())) {
            return timeline.transact(tx -> ThumbnailFiles.answer(request.path(), tx, blobs));
        }
        return Reply.html(404, "<!DOCTYPE html><title>Not found</title><p>There is no such page.");
    }
}
