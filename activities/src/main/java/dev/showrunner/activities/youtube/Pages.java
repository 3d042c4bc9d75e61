package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import dev.showrunner.workflows.failure.Bug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists that come in pages. */
final class Pages {
    /** The most resources YouTube puts on a page, and the most ids it takes in a call. */
    static final long SIZE = 50;

    /** Fetches one page. */
    @FunctionalInterface
    interface Page {
        /**
         * One page.
         *
         * @param token what the page before named as next; absent for the first
         */
        GenericJson fetch(@Nullable String token);
    }

    private Pages() {}

    /** Every resource of every page, in YouTube's order. */
    static List<Resource> all(Page page) {
        return until(page, any -> false);
    }

    /** The resources of every page up to the one after which there are enough. */
    static List<Resource> until(Page page, Predicate<List<Resource>> enough) {
        List<Resource> found = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        String token = null;
        do {
            GenericJson answer = page.fetch(token);
            found.addAll(Resource.items(answer));
            token = answer.get("nextPageToken") instanceof String next && !next.isEmpty() ? next : null;
            if (token != null && !tokens.add(token)) {
                throw new Bug("YouTube lists its pages in a circle.");
            }
        } while (token != null && !enough.test(found));
        return found;
    }
}
