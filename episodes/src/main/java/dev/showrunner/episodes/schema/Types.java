package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.yaml.Excerpt;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Types that every kind of file uses. */
public final class Types {
    /** {@code true} or {@code false}; {@code yes}, {@code no}, {@code on} and {@code off} mean the same. */
    public static final Type<Boolean> YES_OR_NO = new Scalar<>(
            "true or false",
            (text, source) -> switch (text.text().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> Boolean.TRUE;
                case "false", "no", "off" -> Boolean.FALSE;
                default -> {
                    source.report(
                            FieldRules.BAD_VALUE,
                            text,
                            "'" + Excerpt.of(text.text()) + "' is neither true nor false.",
                            "Write true or false.");
                    yield null;
                }
            },
            schema -> schema.put("type", "boolean"));

    private Types() {}

    /** A whole number within limits. */
    public static Type<Integer> wholeNumber(int least, int most) {
        return new Scalar<>(
                "a number",
                (text, source) -> {
                    try {
                        int number = Integer.parseInt(text.text());
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException notANumber) {
                        // reported below, like a number out of range
                    }
                    source.report(
                            FieldRules.BAD_VALUE,
                            text,
                            "'" + Excerpt.of(text.text()) + "' is not a whole number from " + least + " to " + most
                                    + ".",
                            "Write a number such as " + Math.clamp(10, least, most) + ".");
                    return null;
                },
                schema -> schema.put("type", "integer").put("minimum", least).put("maximum", most));
    }

    /** One of a few words, kept as it is spelled here. */
    public static Type<String> choice(String... words) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String word : words) {
            all.put(word, word);
        }
        return choice(all);
    }

    /** One of an enumeration's constants: lower case, with dashes. */
    public static <E extends Enum<E>> Type<E> choice(Class<E> constants) {
        Map<String, E> all = new LinkedHashMap<>();
        for (E constant : constants.getEnumConstants()) {
            all.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choice(all);
    }

    private static <T> Type<T> choice(Map<String, T> words) {
        return new Scalar<>(
                "a word",
                (text, source) -> {
                    for (Map.Entry<String, T> word : words.entrySet()) {
                        if (word.getKey().equalsIgnoreCase(text.text().strip())) {
                            return word.getValue();
                        }
                    }
                    String closest = Spelling.closest(text.text(), words.keySet());
                    source.report(
                            FieldRules.BAD_VALUE,
                            text,
                            "'" + Excerpt.of(text.text()) + "' is not possible here.",
                            closest == null
                                    ? "Write one of: " + String.join(", ", words.keySet()) + "."
                                    : "Did you mean '" + closest + "'?");
                    return null;
                },
                schema -> {
                    ArrayNode values = schema.put("type", "string").putArray("enum");
                    words.keySet().forEach(values::add);
                });
    }
}
