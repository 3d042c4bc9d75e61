package dev.showrunner.workflows.outbox;

import java.util.List;

/**
 * What an outbox remembers from run to run.
 *
 * @param channel which channel
 * @param arrived what happened and is not addressed yet
 * @param entries letters, the oldest first
 */
public record OutboxState(String channel, List<Occurrence> arrived, List<Entry> entries) {
    /** An empty one. */
    public static OutboxState start(String channel) {
        return new OutboxState(channel, List.of(), List.of());
    }
}
