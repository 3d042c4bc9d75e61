package dev.showrunner.episodes.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a file: the only place where its name, type and meaning are written down. It is the key under which its
 * value is found, too.
 *
 * @param name as it is spelled in the file
 * @param type of its value
 * @param description for editors and the reference page, in Markdown
 * @param examples of values, as they would be typed
 * @param need whether it must be there
 * @param present the field that is meant, where this one is an older or lesser spelling of it
 */
public record Field<T>(
        String name,
        Type<T> type,
        String description,
        List<String> examples,
        Need need,
        @Nullable Field<T> present) {
    /** What a field's presence means. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        /** Known from other tools' files; accepted and without meaning here. */
        IGNORED,
        /** An older spelling: used, and reported where the present spelling is there as well. */
        OLDER,
        /** A stand-in: used where the present spelling is not there, and otherwise silent. */
        STAND_IN
    }

    /** A field that may be left out. */
    public static <T> Field<T> optional(String name, Type<T> type, String description, String... examples) {
        return new Field<>(name, type, description, List.of(examples), Need.OPTIONAL, null);
    }

    /** A field that has to be there. */
    public static <T> Field<T> required(String name, Type<T> type, String description, String... examples) {
        return new Field<>(name, type, description, List.of(examples), Need.REQUIRED, null);
    }

    /** A field other tools write; whatever it holds is accepted. */
    public static Field<Anything> ignored(String name, String description) {
        return new Field<>(name, Anything.TYPE, description, List.of(), Need.IGNORED, null);
    }

    /** A field of older files that no present field replaces one to one. */
    public static <T> Field<T> alsoKnown(String name, Type<T> type, String description) {
        return new Field<>(name, type, description, List.of(), Need.OLDER, null);
    }

    /** An older spelling of this field, perhaps with an older form of its value. */
    public Field<T> olderSpelling(String olderName, Type<T> olderType) {
        return new Field<>(olderName, olderType, "Older spelling of `" + name + "`.", List.of(), Need.OLDER, this);
    }

    /** An older spelling of this field. */
    public Field<T> olderSpelling(String olderName) {
        return olderSpelling(olderName, type);
    }

    /** Another field that speaks for this one where this one is missing. */
    public Field<T> standIn(String otherName, Type<T> otherType) {
        return new Field<>(
                otherName, otherType, "Read as `" + name + "` where that is missing.", List.of(), Need.STAND_IN, this);
    }

    /** Whether it is to be written in new files. */
    public boolean isPresent() {
        return need == Need.REQUIRED || need == Need.OPTIONAL;
    }

    /** Whether this is the field or another spelling of it. */
    boolean spells(Field<?> field) {
        return equals(field) || field.equals(present);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
