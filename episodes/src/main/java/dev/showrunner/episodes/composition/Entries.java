package dev.showrunner.episodes.composition;

import com.samskivert.mustache.MustacheException;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A list a template can repeat over. All lists of one composition share one allowance of repetitions, so that nested
 * sections cannot keep a machine busy.
 */
final class Entries extends AbstractList<Map<String, Object>> {
    /** How many entries the templates of one composition may still visit. */
    static final class Allowance {
        private static final int REPETITIONS = 100_000;
        private int left = REPETITIONS;

        private void take() {
            if (left-- <= 0) {
                throw new MustacheException("Too many repetitions");
            }
        }
    }

    private final Allowance allowance;
    private final List<Map<String, Object>> entries;

    Entries(Allowance allowance, List<Map<String, Object>> entries) {
        this.allowance = allowance;
        this.entries = List.copyOf(entries);
    }

    @Override
    public Map<String, Object> get(int index) {
        allowance.take();
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }

    /** The same list without its last entry. */
    Entries shortened() {
        return new Entries(allowance, entries.subList(0, entries.size() - 1));
    }

    /** What the last entry is called, for telling that it was left out. */
    String lastName() {
        Map<String, Object> last = entries.getLast();
        return Stream.of("name", "title", "url", "hashtag")
                .map(last::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
