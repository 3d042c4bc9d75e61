package dev.showrunner.episodes.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a limit of YouTube lets through, whole entries in their order, and what it does not.
 *
 * @param kept within the limit
 * @param leftOut the rest
 */
record Kept(List<String> kept, List<String> leftOut) {
    private static final int TAG_CHARACTERS = 500;
    private static final int HASHTAGS = 15;

    /**
     * Tags, each once whatever its case, as many as 500 characters hold: the separators count, and two quotation marks
     * around a tag with a space.
     *
     * @see <a href="https://developers.google.com/youtube/v3/docs/videos#snippet.tags[]">tags</a>
     */
    static Kept tags(Collection<String> wanted) {
        List<String> kept = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        int length = 0;
        for (String tag : distinct(wanted.stream()
                .map(tag -> PlainText.line(tag.replace(',', ' ').replace('"', ' ')))
                .toList())) {
            int more = tag.length() + (tag.indexOf(' ') < 0 ? 0 : 2) + (kept.isEmpty() ? 0 : 1);
            if (length + more > TAG_CHARACTERS) {
                leftOut.add(tag);
            } else {
                kept.add(tag);
                length += more;
            }
        }
        return new Kept(List.copyOf(kept), List.copyOf(leftOut));
    }

    /**
     * Hashtags without their {@code #}, each once whatever its case, at most 15: YouTube takes more for spam. Only
     * letters, digits and {@code _} stay, since YouTube ends a hashtag at anything else.
     */
    static Kept hashtags(Collection<String> wanted) {
        List<String> all = distinct(wanted.stream().map(Kept::word).toList());
        int count = Math.min(HASHTAGS, all.size());
        return new Kept(all.subList(0, count), all.subList(count, all.size()));
    }

    private static String word(String hashtag) {
        StringBuilder word = new StringBuilder();
        PlainText.line(hashtag)
                .codePoints()
                .filter(c ->
                        Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_')
                .forEach(word::appendCodePoint);
        return word.toString();
    }

    private static List<String> distinct(List<String> texts) {
        Map<String, String> byFoldedCase = new LinkedHashMap<>();
        for (String text : texts) {
            if (!text.isEmpty()) {
                byFoldedCase.putIfAbsent(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), text);
            }
        }
        return List.copyOf(byFoldedCase.values());
    }
}
