package dev.showrunner.episodes.plan;

import java.util.List;

/**
 * Something the catalogue wants and the plan leaves alone, because YouTube would refuse it or a law forbids it. It is
 * said, never dropped in silence.
 *
 * @param fields what stays as it is; empty when it is the event as a whole
 * @param reason in the producer's words
 * @param remedy what to do about it
 */
public record Held(List<Field> fields, String reason, String remedy) {
    public Held {
        fields = List.copyOf(fields);
    }
}
