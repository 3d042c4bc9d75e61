package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One value of an object that was changed.
 *
 * @param path a {@link Pointer}
 * @param before absent where nothing stood
 * @param after absent where nothing was left
 * @param index in its list, of an element that was added or removed; -1 for anything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String path, @Nullable JsonNode before, @Nullable JsonNode after, int index) {
    /** As a pointer. */
    public Pointer pointer() {
        return Pointer.parse(path);
    }
}
