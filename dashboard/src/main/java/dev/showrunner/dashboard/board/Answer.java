package dev.showrunner.dashboard.board;

import java.util.Optional;

/** What came of asking a workflow. */
public sealed interface Answer<V> {
    /** It answered. */
    record Given<V>(V value) implements Answer<V> {}

    /** There is no such workflow, not yet or not any more. */
    record NotRunning<V>() implements Answer<V> {}

    /** The engine or its workers did not answer in time. */
    record Silence<V>() implements Answer<V> {}

    /** The answer, or what was known before where there was none. */
    default Optional<V> orKnown(Optional<V> before) {
        return switch (this) {
            case Given<V> given -> Optional.of(given.value());
            case NotRunning<V> none -> Optional.empty();
            case Silence<V> none -> before;
        };
    }
}
