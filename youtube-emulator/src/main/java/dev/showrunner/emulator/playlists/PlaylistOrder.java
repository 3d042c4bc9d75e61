package dev.showrunner.emulator.playlists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The items of a playlist by position, which has neither gaps nor doubles. */
final class PlaylistOrder {
    private PlaylistOrder() {}

    static List<ObjectNode> of(View view, String playlistId) {
        return view.all(Kind.PLAYLIST_ITEMS).stream()
                .filter(item -> Json.text(item, "snippet", "playlistId").equals(playlistId))
                .sorted(Comparator.comparingInt(PlaylistOrder::position))
                .toList();
    }

    /** Puts {@code item} at {@code position}, or last; the others make room. */
    static void place(Transaction tx, ObjectNode item, Optional<Integer> position) {
        List<ObjectNode> order = new ArrayList<>(of(tx, Json.text(item, "snippet", "playlistId")));
        order.removeIf(other -> Json.text(other, "id").equals(Json.text(item, "id")));
        int at = position.orElse(order.size());
        if (at < 0 || at > order.size()) {
            throw ApiError.of(Reason.INVALID_PLAYLIST_ITEM_POSITION);
        }
        order.add(at, item);
        number(tx, order);
        tx.put(Kind.PLAYLIST_ITEMS, Json.text(item, "id"), numbered(item, at));
    }

    static void remove(Transaction tx, ObjectNode item) {
        tx.delete(Kind.PLAYLIST_ITEMS, Json.text(item, "id"));
        number(tx, of(tx, Json.text(item, "snippet", "playlistId")));
    }

    private static void number(Transaction tx, List<ObjectNode> order) {
        for (int at = 0; at < order.size(); at++) {
            ObjectNode item = order.get(at);
            if (position(item) != at) {
                tx.put(Kind.PLAYLIST_ITEMS, Json.text(item, "id"), numbered(item, at));
            }
        }
    }

    private static ObjectNode numbered(ObjectNode item, int position) {
        ObjectNode copy = item.deepCopy();
        Json.child(copy, "snippet").put("position", position);
        return copy;
    }

    static int position(ObjectNode item) {
        return item.path("snippet").path("position").asInt(-1);
    }
}
