package dev.showrunner.emulator.videos;

import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.wire.Json;

/** Takes a video away with all that hangs on it: thumbnail, places in playlists, chat, pending transition. */
public final class VideoRemoval {
    private final Blobs thumbnails;

    public VideoRemoval(Blobs thumbnails) {
        this.thumbnails = thumbnails;
    }

    public void remove(Transaction tx, VideoDocument video) {
        tx.delete(Kind.VIDEOS, video.id());
        tx.delete(Kind.TRANSITIONS, video.id());
        tx.delete(Kind.PUBLICATIONS, video.id());
        tx.all(Kind.PLAYLIST_ITEMS).stream()
                .filter(item ->
                        Json.text(item, "snippet", "resourceId", "videoId").equals(video.id()))
                .forEach(item -> tx.delete(Kind.PLAYLIST_ITEMS, Json.text(item, "id")));
        String chat = Json.text(video.broadcast(), "snippet", "liveChatId");
        tx.all(Kind.CHAT_MESSAGES).stream()
                .filter(message -> Json.text(message, "snippet", "liveChatId").equals(chat))
                .forEach(message -> tx.delete(Kind.CHAT_MESSAGES, Json.text(message, "id")));
        video.thumbnail().ifPresent(picture -> tx.afterCommit(() -> thumbnails.delete(Json.text(picture, "file"))));
    }
}
