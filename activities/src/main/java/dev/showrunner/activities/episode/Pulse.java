package dev.showrunner.activities.episode;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Heartbeats while a blocking call runs, so that the engine notices a killed worker within seconds and not at the end
 * of the longest call. It stops by itself when the engine no longer waits for this attempt.
 */
public final class Pulse {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final ScheduledExecutorService HEART = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("activity-pulse").factory());

    private Pulse() {}

    /** Runs something inside an activity, with heartbeats. */
    public static <T> T during(Supplier<T> work) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        ScheduledFuture<?> beating = HEART.scheduleAtFixedRate(
                () -> context.heartbeat(null), INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            beating.cancel(false);
        }
    }
}
