package dev.showrunner.workflows.outbox;

import java.util.List;

/**
 * How an outbox stands.
 *
 * @param entries the newest first
 * @param problem why letters cannot be addressed; empty where they can
 */
public record OutboxView(List<Entry> entries, String problem) {}
