package dev.showrunner.dashboard.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which deliveries were passed on within the last minute, so that a forge that repeats itself does not make
 * us fetch again and again. A delivery sent again later, by hand, counts again. Safe for use by several threads.
 */
final class Deliveries {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Map<String, Instant> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Whether a delivery is new; it is known from then on. */
    synchronized boolean isNew(String delivery, Instant now) {
        Instant before = seen.get(delivery);
        if (before != null && before.plus(REMEMBERED).isAfter(now)) {
            return false;
        }
        seen.remove(delivery);
        seen.put(delivery, now);
        return true;
    }

    /** A delivery that could not be passed on counts as new when it comes again. */
    synchronized void forget(String delivery) {
        seen.remove(delivery);
    }
}
