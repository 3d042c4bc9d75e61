package dev.showrunner.episodes.schema;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelt word was meant to be. */
public final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /**
     * The candidate nearest to a word, if it is near enough to be meant: equal but for case and dashes, or off by one
     * letter in four. The first of several as near.
     */
    public static @Nullable String closest(String word, Collection<String> candidates) {
        String plain = plain(word);
        if (plain.length() > LONGEST) {
            return null;
        }
        String closest = null;
        int best = Math.max(1, plain.length() / 4) + 1;
        for (String candidate : candidates) {
            String other = plain(candidate);
            if (Math.abs(other.length() - plain.length()) < best) {
                int distance = distance(plain, other);
                if (distance < best) {
                    best = distance;
                    closest = candidate;
                }
            }
        }
        return closest;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Letters to change, add, drop or swap (Damerau and Levenshtein, restricted to neighbours). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
