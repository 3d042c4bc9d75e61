package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.composition.Desired;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What earlier revisions would have written, composed again from Git. An observed value that is one of these is ours
 * and merely old; so drift is told from staleness even when nothing is remembered.
 *
 * @param fields fingerprints by field as {@link FieldValues} makes them
 */
public record EarlierRenders(Map<Field, Set<String>> fields) {
    /** None known. */
    public static final EarlierRenders NONE = new EarlierRenders(Map.of());

    public EarlierRenders {
        fields = Map.copyOf(fields);
    }

    /** The renders of some earlier revisions, in any order. */
    public static EarlierRenders of(Collection<Desired> earlier) {
        Map<Field, Set<String>> fields = new EnumMap<>(Field.class);
        for (Desired desired : earlier) {
            FieldValues.said(desired)
                    .fingerprints()
                    .forEach((field, fingerprint) ->
                            fields.computeIfAbsent(field, f -> new HashSet<>()).add(fingerprint));
        }
        return new EarlierRenders(fields);
    }

    /** Whether an earlier revision would have written this. */
    public boolean contains(Field field, String fingerprint) {
        return fields.getOrDefault(field, Set.of()).contains(fingerprint);
    }
}
