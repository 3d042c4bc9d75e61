package dev.showrunner.activities.breaks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks somebody wants.
 *
 * @param layer absent for any
 * @param difficulty absent for any
 * @param cluster what there is: breaks that need more are left out
 * @param capabilities what else is installed there; absent for whatever is needed
 */
public record Wish(
        @Nullable Layer layer,
        @Nullable Difficulty difficulty,
        @Nullable ClusterKind cluster,
        @Nullable Set<String> capabilities) {
    /** Any break. */
    public static final Wish ANY = new Wish(null, null, null, null);

    /** The breaks that fulfil it, in their order. */
    public List<Break> among(List<Break> breaks) {
        return breaks.stream().filter(this::isFulfilledBy).toList();
    }

    private boolean isFulfilledBy(Break one) {
        return (layer == null || one.layer() == layer)
                && (difficulty == null || one.difficulty() == difficulty)
                && (cluster == null || cluster.offers(one.needs().symptom()))
                && (capabilities == null || capabilities.containsAll(one.needs().capabilities()));
    }

    /**
     * Some of the breaks that fulfil it and go together: no two of one exclusive group. The same seed picks the same
     * ones, and a break that is new to the catalogue changes the choice by itself at most. Fewer than asked for when
     * there are no more. In the order in which they surface in a repair, deepest first, as they are best applied.
     */
    public List<Break> pick(List<Break> breaks, int count, String seed) {
        List<Break> drawn = new ArrayList<>(among(breaks));
        drawn.sort(Comparator.comparing((Break one) -> lot(seed, one.id())));
        List<Break> picked = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        for (Break one : drawn) {
            String group = one.exclusiveGroup();
            if (picked.size() < count && (group == null || groups.add(group))) {
                picked.add(one);
            }
        }
        picked.sort(Comparator.comparingInt(Break::surfacesAt).reversed().thenComparing(Break::id));
        return List.copyOf(picked);
    }

    private static String lot(String seed, String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
