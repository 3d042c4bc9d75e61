package dev.showrunner.emulator.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import java.util.List;

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
        LiveChat.requireOpen(call.view(), chat);
        String after = Page.after(call.request());
        List<ObjectNode> messages = LiveChat.messages(call.view(), chat).stream()
                .filter(message -> LiveChat.key(message).compareTo(after) > 0)
                .limit(MAX_MESSAGES)
                .toList();
        ObjectNode page = Json.object().put("kind", "youtube#liveChatMessageListResponse");
        page.put("nextPageToken", Page.tokenAfter(messages.isEmpty() ? after : LiveChat.key(messages.getLast())));
        page.put("pollingIntervalMillis", POLLING_MILLIS);
        page.putObject("pageInfo").put("totalResults", messages.size()).put("resultsPerPage", messages.size());
        var items = page.putArray("items");
        messages.forEach(message -> items.add(parts.select(KIND, message)));
        return Reply.json(page);
    }

    private static Reply insert(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        String chat = Json.text(sent, "snippet", "liveChatId");
        String text = Json.text(sent, "snippet", "textMessageDetails", "messageText");
        if (chat.isEmpty()) {
            throw ApiError.of(Reason.LIVE_CHAT_ID_REQUIRED);
        }
        return Reply.json(parts.select(KIND, LiveChat.write(call.tx(), chat, LiveChat.Author.OWNER, text)));
    }
}
