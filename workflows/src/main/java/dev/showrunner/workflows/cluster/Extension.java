package dev.showrunner.workflows.cluster;

import java.time.Instant;

/**
 * A cluster is kept longer than its episode needs it.
 *
 * @param until new destroy-by time, at most a day ahead
 * @param reason why; never blank
 * @param by who says so
 */
public record Extension(Instant until, String reason, String by) {}
