package dev.showrunner.episodes.schema;

import dev.showrunner.episodes.diagnostics.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of one mapping, read and typed, each with its place. Unmodifiable. */
public final class Values {
    /**
     * One field that stood in the file.
     *
     * @param field as it was spelled
     * @param place where its value begins
     * @param value what it says
     */
    public record Value<T>(Field<T> field, Location place, T value) {}

    private final Location place;
    private final List<Value<?>> all;
    private final List<Field<?>> unreadable;

    Values(Location place, List<Value<?>> all, List<Field<?>> unreadable) {
        this.place = place;
        this.all = List.copyOf(all);
        this.unreadable = List.copyOf(unreadable);
    }

    /** Where the mapping begins. */
    public Location place() {
        return place;
    }

    /** All fields that stood there, in the order of the file. */
    public List<Value<?>> all() {
        return all;
    }

    /** A field's value, in whichever spelling; absent when it does not stand there. */
    public <T> @Nullable T get(Field<T> field) {
        Value<T> value = find(field);
        return value == null ? null : value.value();
    }

    /** A field's value, or another where it does not stand there. */
    public <T> T get(Field<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    /**
     * The value of a required field.
     *
     * @throws NullPointerException when these values were read from a file with errors
     */
    public <T> T require(Field<T> field) {
        return Objects.requireNonNull(get(field), field.name());
    }

    /** Where a field's value begins; the mapping itself when the field is missing. */
    public Location place(Field<?> field) {
        Value<?> value = find(field);
        return value == null ? place : value.place();
    }

    /** Whether a field stands there in this or an older spelling. */
    public boolean has(Field<?> field) {
        return find(field) != null;
    }

    /** Whether a field stands there and could not be read, which was reported. */
    public boolean isUnreadable(Field<?> field) {
        return unreadable.stream().anyMatch(other -> other.spells(field));
    }

    @SuppressWarnings("unchecked") // a value was read by its own field's type, and spellings share the type
    private <T> @Nullable Value<T> find(Field<T> field) {
        Value<T> other = null;
        for (Value<?> value : all) {
            if (value.field().equals(field)) {
                return (Value<T>) value;
            }
            if (other == null && value.field().spells(field)) {
                other = (Value<T>) value;
            }
        }
        return other;
    }
}
