package dev.showrunner.thumbnails;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that stand for a person without a photo. */
final class Initials {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Initials() {}

    /** The first letters of the first and the last word; of one word, its first letter. */
    static String of(String name) {
        List<String> words = List.of(Phrases.clean(name).split("[ \\u2010-]+", -1)).stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.isEmpty()) {
            return first(Phrases.clean(name) + "?");
        }
        return words.size() == 1 ? first(words.getFirst()) : first(words.getFirst()) + first(words.getLast());
    }

    private static String first(String word) {
        int letter = 0;
        while (letter < word.length() && !Character.isLetterOrDigit(word.codePointAt(letter))) {
            letter++;
        }
        Matcher cluster = CLUSTER.matcher(letter < word.length() ? word.substring(letter) : word);
        return cluster.find() ? cluster.group() : "";
    }
}
