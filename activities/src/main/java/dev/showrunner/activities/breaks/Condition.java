package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A statement about one value in an object.
 *
 * @param path a {@link Pointer}
 * @param comparison how the value there is compared
 * @param operand with what; a boolean for {@link Comparison#EXISTS}
 */
public record Condition(String path, Comparison comparison, JsonNode operand) {
    /**
     * How a value is compared. A path that leads nowhere fulfils {@code not-equals} and {@code exists: false} alone.
     */
    public enum Comparison {
        /** Same JSON value; numbers by value. */
        EQUALS,
        NOT_EQUALS,
        /** Whether anything stands there. */
        EXISTS,
        /** A list with such an element, an object with such fields, or a text with such a part. */
        CONTAINS,
        NOT_CONTAINS,
        /** A regular expression that the whole text fulfils. */
        MATCHES,
        /** A number, or a list or object of at least so many entries. */
        AT_LEAST,
        /** A number, or a list or object of at most so many entries. */
        AT_MOST
    }
}
