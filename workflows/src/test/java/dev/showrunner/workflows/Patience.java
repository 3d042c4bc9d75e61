package dev.showrunner.workflows;

import io.temporal.worker.WorkerOptions;
import java.time.Duration;

/** Workers for a machine under load: a workflow that waits for a processor is no deadlock. */
public final class Patience {
    /** With a minute for what usually takes milliseconds. */
    public static final WorkerOptions OPTIONS = WorkerOptions.newBuilder()
            .setDefaultDeadlockDetectionTimeout(Duration.ofMinutes(1).toMillis())
            .build();

    private Patience() {}
}
