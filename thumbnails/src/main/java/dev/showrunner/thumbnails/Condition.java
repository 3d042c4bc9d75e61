package dev.showrunner.thumbnails;

import dev.showrunner.episodes.composition.ThumbnailDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a part of a template is drawn: {@code data-if="portraits=2 tagline !logos"}. All terms have to hold.
 *
 * @param terms none: always
 */
record Condition(List<Term> terms) {
    static final Condition ALWAYS = new Condition(List.of());

    private static final Pattern TERM =
            Pattern.compile("(!?)(tagline|when|logos|portraits)(?:=([0-4])(?:\\.\\.([0-4]))?)?");

    /** How many of a thing there have to be. */
    record Term(String thing, int least, int most) {
        boolean holds(ThumbnailDesign design) {
            int count = switch (thing) {
                case "tagline" -> design.tagline() == null ? 0 : 1;
                case "when" -> design.when() == null ? 0 : 1;
                case "logos" -> Math.min(4, design.logos().size());
                case "portraits" -> Math.min(4, design.portraits().size());
                default -> throw new IllegalStateException(thing);
            };
            return count >= least && count <= most;
        }
    }

    boolean holds(ThumbnailDesign design) {
        return terms.stream().allMatch(term -> term.holds(design));
    }

    Condition and(Condition other) {
        List<Term> both = new ArrayList<>(terms);
        both.addAll(other.terms);
        return new Condition(List.copyOf(both));
    }

    /** The condition a template's author wrote, or nothing where it cannot be understood. */
    static Optional<Condition> parse(String text) {
        List<Term> terms = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            Matcher matcher = TERM.matcher(word);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            boolean absent = matcher.group(1).equals("!");
            if (matcher.group(3) == null) {
                terms.add(absent ? new Term(matcher.group(2), 0, 0) : new Term(matcher.group(2), 1, Integer.MAX_VALUE));
            } else if (absent) {
                return Optional.empty();
            } else {
                int least = Integer.parseInt(matcher.group(3));
                int most = matcher.group(4) == null ? least : Integer.parseInt(matcher.group(4));
                terms.add(new Term(matcher.group(2), least, most));
            }
        }
        return Optional.of(new Condition(List.copyOf(terms)));
    }
}
