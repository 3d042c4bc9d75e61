package dev.showrunner.emulator.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * {@code liveChatMessages}: list and insert of text messages, open from a broadcast's creation to its end. A list
 * always brings a page token: asked for again, it shows what was written since.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveChatMessages">liveChatMessages</a>
 */
public final class ChatMethods {
    private static final String KIND = "youtube#liveChatMessage";
    private static final List<String> PARTS = List.of("snippet", "authorDetails");
    private static final int LIST_COST = 5;
    private static final int POLLING_MILLIS = 1000;
    private static final int MAX_MESSAGES = 500;

    private ChatMethods() {}

    public static List<Route> routes() {
        return List.of(
                Route.read("liveChatMessages.list", "liveChat/messages", ChatMethods::list)
                        .withCost(LIST_COST),
                Route.write("liveChatMessages.insert", "POST", "liveChat/messages", ChatMethods::insert));
    }

    private static Reply list(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        String chat = call.request().required("liveChatId");
        requireOpen(call.view(), chat);
        String after = Page.after(call.request());
        List<ObjectNode> messages = call.view().all(Kind.CHAT_MESSAGES).stream()
                .filter(message -> Json.text(message, "snippet", "liveChatId").equals(chat))
                .filter(message -> key(message).compareTo(after) > 0)
                .sorted(Comparator.comparing(ChatMethods::key))
                .limit(MAX_MESSAGES)
                .toList();
        ObjectNode page = Json.object().put("kind", "youtube#liveChatMessageListResponse");
        page.put("nextPageToken", Page.tokenAfter(messages.isEmpty() ? after : key(messages.getLast())));
        page.put("pollingIntervalMillis", POLLING_MILLIS);
        page.putObject("pageInfo").put("totalResults", messages.size()).put("resultsPerPage", messages.size());
        var items = page.putArray("items");
        messages.forEach(message -> items.add(parts.select(KIND, message)));
        return Reply.json(page);
    }

    private static String key(ObjectNode message) {
        return Json.text(message, "snippet", "publishedAt") + Json.text(message, "id");
    }

    private static Reply insert(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        String chat = Json.text(sent, "snippet", "liveChatId");
        String text = Json.text(sent, "snippet", "textMessageDetails", "messageText");
        if (chat.isEmpty()) {
            throw ApiError.of(Reason.LIVE_CHAT_ID_REQUIRED);
        }
        if (text.isBlank()) {
            throw ApiError.of(Reason.MESSAGE_TEXT_REQUIRED);
        }
        requireOpen(call.tx(), chat);

        ObjectNode message = Json.object().put("id", UUID.randomUUID().toString());
        message.putObject("snippet")
                .put("type", "textMessageEvent")
                .put("liveChatId", chat)
                .put("authorChannelId", Channel.ID)
                .put("publishedAt", call.now().toString())
                .put("hasDisplayContent", true)
                .put("displayMessage", text)
                .putObject("textMessageDetails")
                .put("messageText", text);
        message.putObject("authorDetails")
                .put("channelId", Channel.ID)
                .put("displayName", Channel.TITLE)
                .put("isChatOwner", true);
        call.tx().put(Kind.CHAT_MESSAGES, Json.text(message, "id"), message);
        return Reply.json(parts.select(KIND, message));
    }

    private static void requireOpen(View view, String chat) {
        VideoDocument video = VideoDocument.all(view).stream()
                .filter(each -> Json.text(each.tree(), "broadcast", "snippet", "liveChatId")
                        .equals(chat))
                .findFirst()
                .orElseThrow(() -> ApiError.of(Reason.LIVE_CHAT_NOT_FOUND));
        if (video.lifeCycle().equals("complete")) {
            throw ApiError.of(Reason.LIVE_CHAT_ENDED);
        }
    }
}
