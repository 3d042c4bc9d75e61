package dev.showrunner.activities.breaks.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what controllers bring about. */
@FunctionalInterface
interface Waiting {
    /** Between two looks. */
    Duration PAUSE = Duration.ofMillis(50);

    /** Waits until something is so; false when it is not in time. */
    boolean until(BooleanSupplier condition, Duration within);

    /** By the clock on the wall. */
    Waiting REAL = (condition, within) -> {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    };
}
