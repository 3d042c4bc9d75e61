package dev.showrunner.emulator.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.emulator.channels.Categories;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /channel} and {@code /watch}: what the public sees, and what is hidden from it, marked. */
final class ViewingPages {
    private static final int UP_NEXT = 8;

    private final Timeline timeline;
    private final Templates templates;
    private final URI apiRoot;

    ViewingPages(Timeline timeline, Templates templates, URI apiRoot) {
        this.timeline = timeline;
        this.templates = templates;
        this.apiRoot = apiRoot;
    }

    Reply channel(Request request) {
        return timeline.transact(tx -> {
            Shelves shelves = Shelves.of(tx);
            Slice<VideoDocument> past = Slice.of(shelves.past(), request);
            Map<String, Object> values = new HashMap<>();
            values.put("pageTitle", "Channel");
            values.put("onChannel", true);
            values.put("apiRoot", apiRoot);
            values.put("count", shelves.size());
            values.put("countWord", shelves.size() == 1 ? "video" : "videos");
            values.put("live", cards(shelves.live(), tx));
            values.put("upcoming", cards(shelves.upcoming(), tx));
            values.put("past", cards(past.items(), tx));
            values.put("older", past.next());
            return templates.page(200, "channel", values);
        });
    }

    Reply watch(Request request) {
        String id = request.parameter("v").orElse("");
        return timeline.transact(tx -> VideoDocument.find(tx, id).map(video -> watch(tx, video)))
                .orElseGet(() -> templates.message(
                        404, "This video isn’t available", "The channel has no video with the id “" + id + "”."));
    }

    private Reply watch(Transaction tx, VideoDocument video) {
        Card card = Card.of(video, tx.now());
        String description = Json.text(video.snippet(), "description");
        Map<String, Object> values = new HashMap<>();
        values.put("pageTitle", card.title());
        values.put("card", card);
        values.put("banner", banner(card));
        values.put("schedule", card.state().equals("upcoming") ? card.when() : "");
        values.put("description", DescriptionMarkup.html(description));
        values.put("hasDescription", !description.isBlank());
        values.put("hashtags", Templates.Listing.of(DescriptionMarkup.titleHashtags(description)));
        values.put("chapters", Templates.Listing.of(Chapters.of(description)));
        values.put("category", Categories.title(Json.text(video.snippet(), "categoryId")));
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : video.snippet().path("tags")) {
            tags.add(tag.asText());
        }
        values.put("tags", String.join(", ", tags));
        values.put("hasTags", !tags.isEmpty());
        values.put("next", cards(upNext(Shelves.of(tx), video), tx));
        return templates.page(200, "watch", values);
    }

    private static String banner(Card card) {
        return switch (card.state()) {
            case "live" -> "LIVE";
            case "upcoming" -> "Live " + card.when().relative() + " ·";
            default -> "";
        };
    }

    /** What is live, then what comes, then what was there last. */
    private static List<VideoDocument> upNext(Shelves shelves, VideoDocument watched) {
        return Stream.of(shelves.live(), shelves.upcoming(), shelves.past())
                .flatMap(List::stream)
                .filter(video -> !video.id().equals(watched.id()))
                .limit(UP_NEXT)
                .toList();
    }

    private static Templates.Listing cards(List<VideoDocument> videos, Transaction tx) {
        return Templates.Listing.of(
                videos.stream().map(video -> Card.of(video, tx.now())).toList());
    }
}
