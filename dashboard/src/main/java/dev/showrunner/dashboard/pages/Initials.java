package dev.showrunner.dashboard.pages;

import java.util.Locale;

/** The letters that stand for a person without a photo. */
public final class Initials {
    private Initials() {}

    /** {@code MO} for Mira Okonkwo: of the first word and the last, one where there is one; empty without letters. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = letter(words[0]);
        String last = words.length == 1 ? "" : letter(words[words.length - 1]);
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }
}
