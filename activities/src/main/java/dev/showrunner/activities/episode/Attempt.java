package dev.showrunner.activities.episode;

import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.Trouble;
import java.util.function.Supplier;

/** One try of an activity, as every activity that reaches the outside makes it. */
public final class Attempt {
    private Attempt() {}

    /**
     * Runs the work with heartbeats, counts its units for {@link Meter#units}, and tells a {@link Failure} as what the
     * workflows understand.
     */
    public static <T> T attempt(Supplier<T> work) {
        return Meter.metered(() -> Pulse.during(() -> {
            try {
                return work.get();
            } catch (Failure failure) {
                throw Trouble.toApplicationFailure(failure);
            }
        }));
    }
}
