package dev.showrunner.dashboard;

import org.jspecify.annotations.Nullable;

/** The dashboard cannot be started. The message says why and what to do, in the producer's words. */
public final class DashboardUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DashboardUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
