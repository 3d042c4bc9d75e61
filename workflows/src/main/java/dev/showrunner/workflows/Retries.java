package dev.showrunner.workflows;

import io.temporal.common.RetryOptions;
import java.time.Duration;

/** How often the engine tries what may be repeated. */
public final class Retries {
    private Retries() {}

    /** A few times within a minute or two: an answer that was lost, a worker that was killed. */
    public static RetryOptions repeatable() {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(500))
                .setMaximumInterval(Duration.ofSeconds(30))
                .setMaximumAttempts(6)
                .build();
    }
}
