package dev.showrunner.emulator.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The messages of one broadcast's chat, which is open from its creation to its end. */
public final class LiveChat {
    /** YouTube's limit for a message, in characters. */
    public static final int LONGEST = 200;

    private static final int LONGEST_NAME = 40;

    private LiveChat() {}

    /**
     * Who writes.
     *
     * @param channelId of the writer
     * @param name as others read it
     * @param isOwner whether the chat is the writer's
     */
    public record Author(String channelId, String name, boolean isOwner) {
        /** The channel itself. */
        public static final Author OWNER = new Author(Channel.ID, Channel.TITLE, true);

        /** Somebody who watches; the same name is the same account. */
        public static Author viewer(String name) {
            String line = name.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
            String known = line.isEmpty() ? "A viewer" : line.substring(0, Math.min(line.length(), LONGEST_NAME));
            return new Author(
                    "UC_viewer_"
                            + Integer.toHexString(known.toLowerCase(Locale.ROOT).hashCode()),
                    known,
                    false);
        }
    }

    /** The id of a video's chat; empty where it has none. */
    public static String of(VideoDocument video) {
        return Json.text(video.tree(), "broadcast", "snippet", "liveChatId");
    }

    /** All messages of a chat, the oldest first. */
    public static List<ObjectNode> messages(View view, String chat) {
        return view.all(Kind.CHAT_MESSAGES).stream()
                .filter(message -> Json.text(message, "snippet", "liveChatId").equals(chat))
                .sorted(Comparator.comparing(LiveChat::key))
                .toList();
    }

    /** Orders messages. */
    static String key(ObjectNode message) {
        return Json.text(message, "snippet", "publishedAt") + Json.text(message, "id");
    }

    /**
     * Adds a message.
     *
     * @throws ApiError when it is empty, or there is no such chat, or it is over
     */
    public static ObjectNode write(Transaction tx, String chat, Author author, String text) {
        if (text.isBlank()) {
            throw ApiError.of(Reason.MESSAGE_TEXT_REQUIRED);
        }
        requireOpen(tx, chat);
        ObjectNode message = Json.object().put("id", UUID.randomUUID().toString());
        message.putObject("snippet")
                .put("type", "textMessageEvent")
                .put("liveChatId", chat)
                .put("authorChannelId", author.channelId())
                .put("publishedAt", tx.now().toString())
                .put("hasDisplayContent", true)
                .put("displayMessage", text)
                .putObject("textMessageDetails")
                .put("messageText", text);
        message.putObject("authorDetails")
                .put("channelId", author.channelId())
                .put("displayName", author.name())
                .put("isChatOwner", author.isOwner());
        tx.put(Kind.CHAT_MESSAGES, Json.text(message, "id"), message);
        return message;
    }

    static void requireOpen(View view, String chat) {
        VideoDocument video = VideoDocument.all(view).stream()
                .filter(each -> of(each).equals(chat))
                .findFirst()
                .orElseThrow(() -> ApiError.of(Reason.LIVE_CHAT_NOT_FOUND));
        if (video.lifeCycle().equals("complete")) {
            throw ApiError.of(Reason.LIVE_CHAT_ENDED);
        }
    }
}
