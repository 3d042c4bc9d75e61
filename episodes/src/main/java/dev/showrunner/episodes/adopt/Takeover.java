package dev.showrunner.episodes.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.LastValid;
import dev.showrunner.episodes.catalogue.ParsedFile;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.UnifiedDiff;
import dev.showrunner.episodes.plan.EarlierRenders;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Terms;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody edited on YouTube, as a change of the episode's file: once it is committed, YouTube shows what is
 * wanted, and nothing is written. Where the file's own fields can say it they do, and all else is composed as before;
 * where they cannot, the file has title, description and tags word for word from then on. Checked by composing the
 * changed file, so what is offered is right.
 *
 * @param path of the file, from the root of the repository
 * @param before its text
 * @param after its text with the edit
 * @param taken what the change takes over; empty when nothing can be
 * @param left what somebody edited and no file of an episode can say
 * @param isVerbatim whether the description is word for word from then on, so that it follows no guest or template
 */
public record Takeover(
        String path, String before, String after, Set<Field> taken, Set<Field> left, boolean isVerbatim) {
    private static final Set<Field> SAYABLE = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(Field.THUMBNAIL, Field.STREAM, Field.PLAYLIST)));
    private static final Set<Field> TEXTS = Set.of(Field.TITLE, Field.DESCRIPTION, Field.TAGS);

    public Takeover {
        taken = Collections.unmodifiableSet(copy(taken));
        left = Collections.unmodifiableSet(copy(left));
    }

    /** The change as {@code git apply} takes it; empty when nothing can be taken over. */
    public String patch() {
        return UnifiedDiff.of(path, before, after);
    }

    /**
     * Finds the change.
     *
     * @param reading of the revision in force
     * @param episode of its catalogue
     * @param observed what YouTube shows
     * @param edited the fields that somebody edited
     * @return empty when the episode's file has errors, so that an older version of it is in force
     */
    public static Optional<Takeover> of(
            Reading reading,
            CatalogueReader reader,
            Composer composer,
            Episode episode,
            Observed observed,
            Set<Field> edited) {
        String path = episode.source().file();
        ParsedFile parsed = reading.parsed().get(path);
        Catalogue catalogue = reading.catalogue().orElseThrow();
        if (parsed == null || !parsed.isValid()) {
            return Optional.empty();
        }
        ChannelFile file = catalogue.files().find(path).orElseThrow();
        String text = new String(catalogue.files().read(file, CatalogueReader.MAX_FILE_BYTES), UTF_8);
        return compose(catalogue, composer, episode)
                .map(desired -> new Search(reading, reader, composer, episode, desired, observed, text).run(edited));
    }

    private static Optional<Desired> compose(Catalogue catalogue, Composer composer, Episode episode) {
        boolean isThere = catalogue.episodes().containsKey(episode.id());
        return isThere && composer.compose(catalogue, episode.id()) instanceof Composition.Composed composed
                ? Optional.of(composed.desired())
                : Optional.empty();
    }

    /** Tries one way after the other. */
    private record Search(
            Reading reading,
            CatalogueReader reader,
            Composer composer,
            Episode episode,
            Desired desired,
            Observed observed,
            String text) {
        Takeover run(Set<Field> edited) {
            Set<Field> sayable = copy(edited);
            sayable.retainAll(SAYABLE);
            if (episode.verbatim() == null) {
                Optional<String> composed = words().composed(sayable).filter(after -> says(after, sayable));
                if (composed.isPresent()) {
                    return found(edited, sayable, composed.get(), false);
                }
            }
            boolean isOfTexts = sayable.stream().anyMatch(TEXTS::contains);
            if (isOfTexts || episode.verbatim() != null) {
                String verbatim = words().verbatim(sayable);
                if (says(verbatim, sayable)) {
                    return found(edited, sayable, verbatim, true);
                }
            }
            return found(edited, Set.of(), text, false);
        }

        private EditInOwnWords words() {
            return new EditInOwnWords(episode, desired, observed, text);
        }

        private Takeover found(Set<Field> edited, Set<Field> taken, String after, boolean isVerbatim) {
            Set<Field> left = copy(edited);
            left.removeAll(taken);
            return new Takeover(episode.source().file(), text, after, taken, left, isVerbatim);
        }

        /**
         * Whether the changed file says what YouTube shows of some fields, and of the others what it said or what
         * YouTube shows. A picture may change with a title.
         */
        private boolean says(String after, Set<Field> taken) {
            Catalogue catalogue = reading.catalogue().orElseThrow();
            EditedFile files = EditedFile.of(catalogue.files(), episode.source().file(), after);
            Optional<Desired> then = reader.read(files, catalogue.revision(), reading, LastValid.NONE)
                    .catalogue()
                    .flatMap(edited -> compose(edited, composer, episode));
            if (then.isEmpty()) {
                return false;
            }
            Terms terms = new Terms(desired.start(), DriftPolicy.REPORT, null, null, EarlierRenders.NONE);
            FieldValues shown = FieldValues.of(observed, terms);
            FieldValues was = FieldValues.of(desired);
            FieldValues is = FieldValues.of(then.get());
            for (Field field : SAYABLE) {
                String said = is.text(field);
                boolean isShown = said != null && said.equals(shown.text(field));
                boolean isAsBefore = said == null || said.equals(was.text(field));
                if (taken.contains(field) ? !isShown : !isShown && !isAsBefore) {
                    return false;
                }
            }
            return true;
        }
    }

    private static EnumSet<Field> copy(Set<Field> fields) {
        return fields.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(fields);
    }
}
