package dev.showrunner.emulator.pages;

import dev.showrunner.emulator.wire.Request;
import java.util.List;

/**
 * One page of a long list.
 *
 * @param next the number of the page after this one; blank when this is the last
 */
record Slice<T>(List<T> items, String next) {
    private static final int SIZE = 48;

    static <T> Slice<T> of(List<T> all, Request request) {
        int page = request.parameter("page")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        int from = Math.min(page * SIZE, all.size());
        int to = Math.min(from + SIZE, all.size());
        return new Slice<>(all.subList(from, to), to < all.size() ? String.valueOf(page + 1) : "");
    }
}
