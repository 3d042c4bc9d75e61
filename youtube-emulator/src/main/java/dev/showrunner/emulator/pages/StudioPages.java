package dev.showrunner.emulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.quota.Ledger;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.streams.StreamDocument;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /studio} and {@code /studio/edit}: what can be changed by hand. */
final class StudioPages {
    private static final Map<String, String> NOTICES = Map.of(
            "saved", "Saved.",
            "deleted", "The video is gone.",
            "encoder", "The encoder was switched.",
            "moved", "YouTube is carrying it out; reload in a moment.");

    private final Timeline timeline;
    private final Templates templates;

    StudioPages(Timeline timeline, Templates templates) {
        this.timeline = timeline;
        this.templates = templates;
    }

    /** @param to what the button sends */
    record Move(String to, String label) {}

    record Units(int used, String usedWords, int limit, String limitWords, String day) {
        static Units of(ObjectNode statement) {
            int used = statement.path("used").asInt();
            int limit = statement.path("limit").asInt();
            return new Units(
                    used,
                    String.format(Locale.UK, "%,d", used),
                    limit,
                    String.format(Locale.UK, "%,d", limit),
                    Json.text(statement, "day"));
        }
    }

    record Choice(String value, String label, boolean chosen) {}

    record Stream(String id, String title, String status, String state, String switchTo, String switchLabel) {
        static Stream of(ObjectNode tree) {
            boolean active = new StreamDocument(tree).isActive();
            return new Stream(
                    Json.text(tree, "id"),
                    Json.text(tree, "snippet", "title"),
                    active ? "receiving" : "no signal",
                    active ? "good" : "",
                    active ? "inactive" : "active",
                    active ? "Stop the encoder" : "Start the encoder");
        }
    }

    Reply overview(Request request) {
        return timeline.transact(tx -> {
            Slice<VideoDocument> shown = Slice.of(Shelves.latestFirst(VideoDocument.all(tx)), request);
            List<Card> rows = shown.items().stream()
                    .map(video -> Card.of(video, tx.now()))
                    .toList();
            Map<String, Object> values = new HashMap<>();
            values.put("pageTitle", "Studio");
            values.put("onStudio", true);
            values.put("notice", notice(request));
            values.put("quota", Units.of(Ledger.statement(tx, tx.now())));
            values.put(
                    "streams",
                    Templates.Listing.of(
                            tx.all(Kind.STREAMS).stream().map(Stream::of).toList()));
            values.put("rows", Templates.Listing.of(rows));
            values.put("older", shown.next());
            return templates.page(200, "studio", values);
        });
    }

    Reply edit(Request request) {
        String id = request.parameter("v").orElse("");
        return timeline.transact(tx -> VideoDocument.find(tx, id)
                .map(video -> edit(tx, video, 200, StudioForm.of(video), notice(request), ""))
                .orElseGet(this::missing));
    }

    /** The same page again, with what the person had typed and why it was not taken. */
    Reply refused(Transaction tx, VideoDocument video, StudioForm typed, String problem) {
        return edit(tx, video, 400, typed, "", problem);
    }

    Reply missing() {
        return templates.message(404, "No such video", "It may have been deleted meanwhile.");
    }

    private Reply edit(
            Transaction tx, VideoDocument video, int status, StudioForm form, String notice, String problem) {
        Card card = Card.of(video, tx.now());
        Optional<Stream> stream = StreamDocument.find(tx, video.boundStream()).map(bound -> Stream.of(bound.tree()));
        Map<String, Object> values = new HashMap<>();
        values.put("pageTitle", "Edit " + card.title());
        values.put("onStudio", true);
        values.put("notice", notice);
        values.put("problem", problem);
        values.put("card", card);
        values.put("form", form);
        values.put("stream", stream.isPresent() ? stream.get() : false);
        values.put("moves", Templates.Listing.of(moves(video)));
        values.put(
                "privacies",
                List.of(
                        new Choice("public", "Public", form.privacy().equals("public")),
                        new Choice("unlisted", "Unlisted", form.privacy().equals("unlisted")),
                        new Choice("private", "Private", form.privacy().equals("private"))));
        return templates.page(status, "edit", values);
    }

    private static List<Move> moves(VideoDocument video) {
        boolean monitored = video.tree()
                .at("/broadcast/contentDetails/monitorStream/enableMonitorStream")
                .asBoolean();
        return switch (video.lifeCycle()) {
            case "ready" -> List.of(monitored ? new Move("testing", "Start the test") : new Move("live", "Go live"));
            case "testing" -> List.of(new Move("live", "Go live"), new Move("complete", "End"));
            case "live" -> List.of(new Move("complete", "End the stream"));
            default -> List.of();
        };
    }

    private static String notice(Request request) {
        return NOTICES.getOrDefault(request.parameter("done").orElse(""), "");
    }
}
