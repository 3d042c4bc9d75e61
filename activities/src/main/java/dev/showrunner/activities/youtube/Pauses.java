package dev.showrunner.activities.youtube;

import dev.showrunner.workflows.failure.RetryAt;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The pauses between attempts: they double, and no two are alike, so that many do not knock at one moment. */
final class Pauses {
    private static final Duration FIRST = Duration.ofMillis(300);

    /** Waits. */
    @FunctionalInterface
    interface Sleep {
        void forA(Duration pause) throws InterruptedException;
    }

    private final Sleep sleep;
    private final RandomGenerator random;

    Pauses(Sleep sleep, RandomGenerator random) {
        this.sleep = sleep;
        this.random = random;
    }

    /** Waits between 50 % and 100 % of 300 ms before the second attempt, of 600 ms before the third, and so on. */
    void beforeAttempt(int attempt) {
        long longest = FIRST.toMillis() << (attempt - 2);
        try {
            sleep.forA(Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryAt("Stopped while waiting to try again.", Instant.EPOCH);
        }
    }
}
