package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.composition.Desired;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a video from three sides: what the file says now, what Showrunner wrote last, and what YouTube showed at
 * the last look. All texts are in the canonical spelling of {@link FieldValues}.
 *
 * @param field which
 * @param state how the three stand to each other
 * @param file what the catalogue says; empty where nothing is known of that
 * @param written what was written last
 * @param shown what YouTube showed at the last look; absent where it is what was written and that is lost, or where
 *     nothing was shown
 * @param isCut whether YouTube shows more than {@code shown}
 */
public record Threefold(
        Field field,
        State state,
        String file,
        Written written,
        @Nullable String shown,
        boolean isCut) {
    /** How file, memory and YouTube stand to each other. */
    public enum State {
        /** All three say the same. */
        ALIKE,
        /** YouTube shows what was written; the file has changed since. */
        WAITING,
        /** Nothing is remembered to have been written. */
        UNWRITTEN,
        /** Somebody edited it on YouTube; the file says what was written. */
        EDITED,
        /** Somebody edited it on YouTube, and the file has changed, too. */
        BOTH,
        /** Somebody edited it on YouTube, and by now the file says the same. */
        FOLLOWED
    }

    /** What Showrunner wrote last. Remembered as a fingerprint, so the text is one that a revision renders again. */
    public sealed interface Written {
        /** The text, rendered again and of the remembered fingerprint. */
        record Text(String text) implements Written {}

        /** Something was written that no revision at hand renders again. */
        record Lost() implements Written {}

        /** Nothing is remembered. */
        record Nothing() implements Written {}
    }

    /**
     * Compares all fields that follow from the catalogue, and besides those that somebody edited.
     *
     * @param file what the catalogue says now
     * @param looked what it said at the last look; absent where that is not known any more
     * @param applied what was written last
     * @param drifts what somebody edited, as the last look told
     * @param past what earlier revisions wanted, newest first; asked only for what {@code file} does not explain
     */
    public static List<Threefold> all(
            Desired file, @Nullable Desired looked, Applied applied, Collection<Drift> drifts, Iterable<Desired> past) {
        FieldValues says = FieldValues.of(file);
        FieldValues said = looked == null ? says : FieldValues.of(looked);
        Map<Field, Drift> edited = drifts.stream().collect(Collectors.toMap(Drift::field, Function.identity()));
        Map<Field, String> written = rendered(says, applied, past);
        List<Threefold> all = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = says.text(field);
            Drift drift = edited.get(field);
            if (text != null) {
                Written last = written(field, applied, written);
                boolean isAsWritten = isWritten(says, field, applied);
                all.add(
                        drift == null
                                ? untouched(field, text, last, isAsWritten)
                                : touched(field, text, last, isAsWritten, Excerpt.of(drift, said.text(field))));
            } else if (drift != null) {
                all.add(of(drift));
            }
        }
        return all;
    }

    /** All that a drift tells by itself, where there is nothing to compare it with. */
    public static Threefold of(Drift drift) {
        return new Threefold(
                drift.field(), State.EDITED, drift.desired(), new Written.Nothing(), drift.observed(), false);
    }

    /** Whether somebody edited it on YouTube. */
    public boolean isEdited() {
        return state == State.EDITED || state == State.BOTH || state == State.FOLLOWED;
    }

    private static Threefold untouched(Field field, String text, Written last, boolean isAsWritten) {
        if (last instanceof Written.Nothing) {
            return new Threefold(field, State.UNWRITTEN, text, last, null, false);
        }
        String shown = last instanceof Written.Text known ? known.text() : null;
        return new Threefold(field, isAsWritten ? State.ALIKE : State.WAITING, text, last, shown, false);
    }

    private static Threefold touched(Field field, String text, Written last, boolean isAsWritten, Excerpt shown) {
        if (!shown.isCut() && shown.text().equals(text)) {
            return new Threefold(field, State.FOLLOWED, text, last, shown.text(), false);
        }
        boolean hasFileChanged = !isAsWritten && !(last instanceof Written.Nothing);
        return new Threefold(
                field, hasFileChanged ? State.BOTH : State.EDITED, text, last, shown.text(), shown.isCut());
    }

    private static boolean isWritten(FieldValues values, Field field, Applied applied) {
        String fingerprint = values.fingerprint(field);
        return fingerprint != null && fingerprint.equals(applied.get(field));
    }

    private static Written written(Field field, Applied applied, Map<Field, String> texts) {
        if (applied.get(field) == null || (field == Field.THUMBNAIL && applied.doubtsThumbnail())) {
            return new Written.Nothing();
        }
        String text = texts.get(field);
        return text == null ? new Written.Lost() : new Written.Text(text);
    }

    private static Map<Field, String> rendered(FieldValues says, Applied applied, Iterable<Desired> past) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        Set<Field> wanted = EnumSet.noneOf(Field.class);
        wanted.addAll(applied.fields().keySet());
        wanted.removeIf(field -> says.text(field) == null);
        take(says, applied, wanted, texts);
        if (!wanted.isEmpty()) {
            for (Desired earlier : past) {
                take(FieldValues.said(earlier), applied, wanted, texts);
                if (wanted.isEmpty()) {
                    break;
                }
            }
        }
        return texts;
    }

    private static void take(FieldValues values, Applied applied, Set<Field> wanted, Map<Field, String> texts) {
        wanted.removeIf(field -> {
            String text = values.text(field);
            if (text == null || !isWritten(values, field, applied)) {
                return false;
            }
            texts.put(field, text);
            return true;
        });
    }
}
