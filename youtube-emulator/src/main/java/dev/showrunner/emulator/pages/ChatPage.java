package dev.showrunner.emulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.chat.LiveChat;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /live_chat?v=ID}: what viewers write, and a form to write as one of them. Costs no units. */
final class ChatPage {
    static final String PATH = "/live_chat";
    private static final int SHOWN = 100;

    private final Timeline timeline;
    private final Templates templates;

    ChatPage(Timeline timeline, Templates templates) {
        this.timeline = timeline;
        this.templates = templates;
    }

    /** A message as it is shown. */
    record Line(String who, boolean owner, Moment when, String text) {}

    Reply read(Request request) {
        String id = request.parameter("v").orElse("");
        String name = request.parameter("as").orElse("");
        return timeline.transact(tx -> VideoDocument.find(tx, id)
                .filter(video -> !LiveChat.of(video).isEmpty())
                .map(video -> page(tx, video, name, ""))
                .orElseGet(this::missing));
    }

    Reply write(Request request) {
        Map<String, String> form = request.form();
        String name = form.getOrDefault("name", "");
        String text = form.getOrDefault("text", "").strip();
        return timeline.transact(tx -> VideoDocument.find(tx, form.getOrDefault("v", ""))
                .filter(video -> !LiveChat.of(video).isEmpty())
                .map(video -> write(tx, video, name, text))
                .orElseGet(this::missing));
    }

    private Reply write(Transaction tx, VideoDocument video, String name, String text) {
        if (text.length() > LiveChat.LONGEST) {
            return page(tx, video, name, "A message has at most " + LiveChat.LONGEST + " characters.");
        }
        try {
            LiveChat.write(tx, LiveChat.of(video), LiveChat.Author.viewer(name), text);
            return Reply.seeOther(PATH + "?v=" + video.id() + "&as=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        } catch (ApiError e) {
            tx.discard();
            return page(tx, video, name, e.text() + " (" + e.reason().word() + ")");
        }
    }

    private Reply page(Transaction tx, VideoDocument video, String name, String problem) {
        Card card = Card.of(video, tx.now());
        List<ObjectNode> all = LiveChat.messages(tx, LiveChat.of(video));
        List<Line> lines = all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream()
                .map(message -> line(message, tx))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("pageTitle", "Chat: " + card.title());
        values.put("card", card);
        values.put("name", name);
        values.put("problem", problem);
        values.put("open", !video.lifeCycle().equals("complete"));
        values.put("longest", LiveChat.LONGEST);
        values.put("lines", Templates.Listing.of(lines));
        return templates.page(problem.isEmpty() ? 200 : 400, "chat", values);
    }

    private static Line line(ObjectNode message, Transaction tx) {
        return new Line(
                Json.text(message, "authorDetails", "displayName"),
                message.at("/authorDetails/isChatOwner").asBoolean(),
                Moment.of(Instant.parse(Json.text(message, "snippet", "publishedAt")), tx.now()),
                Json.text(message, "snippet", "displayMessage"));
    }

    private Reply missing() {
        return templates.message(404, "There is no chat", "Only a live event has a chat.");
    }
}
