package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One comparison of desired, observed and applied, field by field. */
final class Comparison {
    private static final Set<Field> ONLY_BY_RESCHEDULE = EnumSet.of(Field.START, Field.LIVE_SETTINGS);
    private static final Set<Field> ONLY_BY_METADATA = EnumSet.of(Field.TAGS, Field.LANGUAGE, Field.MADE_FOR_KIDS);
    private static final Set<Field> BY_EITHER =
            EnumSet.of(Field.TITLE, Field.DESCRIPTION, Field.CATEGORY, Field.PRIVACY);
    private static final Set<Field> FROZEN_ON_AIR = EnumSet.of(Field.START, Field.LIVE_SETTINGS, Field.STREAM);

    private final Desired desired;
    private final Observed observed;
    private final Applied applied;
    private final Terms terms;
    private final FieldValues wanted;
    private final FieldValues shown;
    private final Map<Field, Cause> writes = new EnumMap<>(Field.class);
    private final List<Drift> drifts = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    Comparison(Desired desired, Observed observed, Applied applied, Terms terms) {
        this.desired = desired;
        this.observed = observed;
        this.applied = applied;
        this.terms = terms;
        this.wanted = FieldValues.of(desired, terms);
        this.shown = FieldValues.of(observed, terms);
    }

    EpisodePlan plan() {
        for (Field field : Field.values()) {
            if (isOpen(field)) {
                compare(field);
            }
        }
        holdWhatCannotBeWritten();
        return new EpisodePlan(steps(), drifts, held);
    }

    /** What has ended has no schedule, settings or stream any more. */
    private boolean isOpen(Field field) {
        return observed.lifecycle() != Lifecycle.ENDED || !FROZEN_ON_AIR.contains(field);
    }

    private void compare(Field field) {
        String text = wanted.text(field);
        if (text == null || text.equals(shown.text(field))) {
            return;
        }
        String want = wanted.fingerprint(field);
        // YouTube does not tell for which design it shows a picture; then what we last uploaded is taken for it.
        String show = shown.text(field) == null ? applied.get(field) : shown.fingerprint(field);
        if (want == null || want.equals(show)) {
            return;
        }
        Cause cause = cause(field, want, show);
        if (cause != Cause.EDITED_BY_OTHERS || terms.drift() == DriftPolicy.REPAIR) {
            writes.put(field, cause);
        } else {
            drifts.add(drift(field));
        }
    }

    private Drift drift(Field field) {
        return field == Field.THUMBNAIL
                ? new Drift(field, Observed.ANOTHER_PICTURE, "the picture that the catalogue draws")
                : Drift.between(
                        field,
                        Objects.requireNonNullElse(shown.text(field), ""),
                        Objects.requireNonNullElse(wanted.text(field), ""));
    }

    /** Why YouTube shows something else than is wanted. */
    private Cause cause(Field field, String want, @Nullable String show) {
        String remembered = applied.get(field);
        return switch (field) {
            case THUMBNAIL -> {
                if (show == null) {
                    yield Cause.UNSET;
                }
                yield Observed.ANOTHER_PICTURE.equals(shown.text(field)) ? Cause.EDITED_BY_OTHERS : Cause.CATALOGUE;
            }
            // Absence from this playlist is somebody's edit only if we had added the video to this very one.
            case PLAYLIST -> want.equals(remembered) ? Cause.EDITED_BY_OTHERS : Cause.UNSET;
            default -> {
                if (remembered == null && "".equals(shown.text(field))) {
                    yield Cause.UNSET;
                }
                boolean isOurs = Objects.equals(show, remembered)
                        || (show != null && terms.earlier().contains(field, show));
                yield isOurs ? Cause.CATALOGUE : Cause.EDITED_BY_OTHERS;
            }
        };
    }

    private void holdWhatCannotBeWritten() {
        if (observed.lifecycle() == Lifecycle.TESTING || observed.lifecycle() == Lifecycle.LIVE) {
            List<Field> frozen =
                    writes.keySet().stream().filter(FROZEN_ON_AIR::contains).toList();
            if (!frozen.isEmpty()) {
                writes.keySet().removeAll(frozen);
                held.add(new Held(
                        frozen,
                        "From the test on YouTube does not change " + Planner.words(frozen),
                        "They can change again for the next event"));
            }
        }
        if (writes.containsKey(Field.START) && !desired.start().isAfter(terms.now())) {
            writes.remove(Field.START);
            held.add(new Held(
                    List.of(Field.START),
                    "The new airtime has passed; YouTube schedules only what is to come",
                    "Set a later airtime"));
        }
    }

    private List<Step> steps() {
        Set<Field> either = intersection(BY_EITHER);
        Set<Field> metadata = intersection(ONLY_BY_METADATA);
        Set<Field> reschedule = intersection(ONLY_BY_RESCHEDULE);
        if (metadata.isEmpty() && !reschedule.isEmpty()) {
            reschedule.addAll(either);
        } else {
            metadata.addAll(either);
        }
        List<Step> steps = new ArrayList<>();
        add(steps, Step.Kind.RESCHEDULE, reschedule);
        add(steps, Step.Kind.BIND, intersection(Set.of(Field.STREAM)));
        add(steps, Step.Kind.THUMBNAIL, intersection(Set.of(Field.THUMBNAIL)));
        add(steps, Step.Kind.METADATA, metadata);
        add(steps, Step.Kind.PLAYLIST, intersection(Set.of(Field.PLAYLIST)));
        return steps;
    }

    private void add(List<Step> steps, Step.Kind kind, Set<Field> fields) {
        if (!fields.isEmpty()) {
            steps.add(Step.of(kind, List.copyOf(fields), why(fields)));
        }
    }

    private String why(Set<Field> fields) {
        return Arrays.stream(Cause.values())
                .map(cause -> cause.words(fields.stream()
                        .filter(field -> writes.get(field) == cause)
                        .toList()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Set<Field> intersection(Set<Field> candidates) {
        Set<Field> result = EnumSet.copyOf(candidates);
        result.retainAll(writes.keySet());
        return result;
    }

    /** Why a field has to be written. */
    private enum Cause {
        CATALOGUE("The catalogue changed "),
        UNSET("YouTube does not show yet "),
        EDITED_BY_OTHERS("Repairing what somebody edited: ");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        String words(List<Field> fields) {
            return fields.isEmpty() ? "" : words + Planner.words(fields);
        }
    }
}
