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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        List<Card> cards = timeline.transact(ViewingPages::cards);
        Slice<Card> past = Slice.of(
                inState(cards, "none").stream()
                        .sorted(Comparator.comparing(Card::time).reversed())
                        .toList(),
                request);
        Map<String, Object> values = new HashMap<>();
        values.put("pageTitle", "Channel");
        values.put("onChannel", true);
        values.put("apiRoot", apiRoot);
        values.put("count", cards.size());
        values.put("countWord", cards.size() == 1 ? "video" : "videos");
        values.put("live", Templates.Listing.of(inState(cards, "live")));
        values.put("upcoming", Templates.Listing.of(upcoming(cards)));
        values.put("past", Templates.Listing.of(past.items()));
        values.put("older", past.next());
        return templates.page(200, "channel", values);
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
        values.put("next", Templates.Listing.of(upNext(cards(tx), card)));
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
    private static List<Card> upNext(List<Card> cards, Card watched) {
        List<Card> order = new ArrayList<>(inState(cards, "live"));
        order.addAll(upcoming(cards));
        order.addAll(inState(cards, "none").stream()
                .sorted(Comparator.comparing(Card::time).reversed())
                .toList());
        return order.stream()
                .filter(card -> !card.id().equals(watched.id()))
                .limit(UP_NEXT)
                .toList();
    }

    private static List<Card> upcoming(List<Card> cards) {
        return inState(cards, "upcoming").stream()
                .sorted(Comparator.comparing(Card::time))
                .toList();
    }

    private static List<Card> inState(List<Card> cards, String state) {
        return cards.stream().filter(card -> card.state().equals(state)).toList();
    }

    private static List<Card> cards(Transaction tx) {
        return VideoDocument.all(tx).stream()
                .map(video -> Card.of(video, tx.now()))
                .toList();
    }
}
