package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. Items are ordered by a key, and a page token names the key of the last item shown: an item that
 * comes or goes between two pages neither repeats nor hides another.
 */
public final class Page {
    private static final String MARK = "after:";
    private static final int DEFAULT_SIZE = 5;
    private static final int MAX_SIZE = 50;

    private Page() {}

    private record Keyed<T>(String key, T item) {}

    /**
     * The list reply for the page that {@code request} asks for.
     *
     * @param key unique per item; ascending order is the list's order
     * @param render called for the items of this page only
     */
    public static <T> ObjectNode of(
            String kind, List<T> all, Request request, Function<T, String> key, Function<T, ObjectNode> render) {
        int size = size(request);
        String after = after(request);
        List<Keyed<T>> rest = all.stream()
                .map(item -> new Keyed<>(key.apply(item), item))
                .filter(keyed -> keyed.key.compareTo(after) > 0)
                .sorted(Comparator.comparing(Keyed::key))
                .limit(size + 1L)
                .toList();
        List<Keyed<T>> shown = rest.subList(0, Math.min(size, rest.size()));

        ObjectNode page = Json.object().put("kind", kind);
        if (rest.size() > size && !shown.isEmpty()) {
            page.put("nextPageToken", tokenAfter(shown.getLast().key));
        }
        page.putObject("pageInfo").put("totalResults", all.size()).put("resultsPerPage", size);
        var items = page.putArray("items");
        shown.forEach(item -> items.add(render.apply(item.item)));
        return page;
    }

    /** The key that the request's page token names; blank for the first page. */
    public static String after(Request request) {
        return request.parameter("pageToken").map(Page::decode).orElse("");
    }

    /** The token of the page that follows {@code key}. */
    public static String tokenAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    private static int size(Request request) {
        String asked = request.parameter("maxResults").orElse(String.valueOf(DEFAULT_SIZE));
        try {
            int size = Integer.parseInt(asked);
            if (size >= 0 && size <= MAX_SIZE) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(asked);
        }
        throw outOfRange(asked);
    }

    private static ApiError outOfRange(String asked) {
        return ApiError.at(
                "maxResults",
                Reason.INVALID_PARAMETER,
                "Invalid value '" + asked + "'. Values must be within the range: [0, 50]");
    }

    private static String decode(String token) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (decoded.startsWith(MARK)) {
                return decoded.substring(MARK.length());
            }
        } catch (IllegalArgumentException e) {
            throw badToken(token);
        }
        throw badToken(token);
    }

    private static ApiError badToken(String token) {
        return ApiError.at(
                "pageToken", Reason.INVALID_PAGE_TOKEN, "The request specifies an invalid page token: " + token);
    }
}
