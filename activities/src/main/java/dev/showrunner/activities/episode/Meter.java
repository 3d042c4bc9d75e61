package dev.showrunner.activities.episode;

import dev.showrunner.activities.youtube.CallLedger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Counts the units that one activity spends, on the thread it runs on and on those it {@link #shared shares} it with.
 */
public final class Meter implements CallLedger {
    private static final ScopedValue<AtomicInteger> RUNNING = ScopedValue.newInstance();

    @Override
    public void onCall(String method, int units, Outcome outcome) {
        if (RUNNING.isBound()) {
            RUNNING.get().addAndGet(units);
        }
    }

    /** Runs something; while it runs, {@link #units} says what it has cost so far. */
    public static <T> T metered(Supplier<T> work) {
        return ScopedValue.where(RUNNING, new AtomicInteger()).call(work::get);
    }

    /** The same work, whose units count for what runs here whatever thread it is done on. */
    public static <T> Supplier<T> shared(Supplier<T> work) {
        if (!RUNNING.isBound()) {
            return work;
        }
        AtomicInteger units = RUNNING.get();
        return () -> ScopedValue.where(RUNNING, units).call(work::get);
    }

    /** Units spent so far by what runs. */
    public static int units() {
        return RUNNING.isBound() ? RUNNING.get().get() : 0;
    }
}
