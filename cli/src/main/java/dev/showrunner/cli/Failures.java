package dev.showrunner.cli;

import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** Tells the person at the terminal what went wrong; the details go to the log. */
final class Failures {
    private Failures() {}

    static void tell(Throwable failure, PrintWriter err) {
        switch (failure) {
            case UserError mendable -> {
                err.println("showrunner: " + mendable.getMessage() + ".");
                err.println("  " + mendable.remedy() + ".");
                LoggerFactory.getLogger(Showrunner.class).debug("Ended", failure);
            }
            case NeedsHuman mendable -> {
                err.println("showrunner: " + mendable.getMessage());
                err.println("  " + mendable.remedy());
                LoggerFactory.getLogger(Showrunner.class).debug("Ended", failure);
            }
            default -> {
                err.println("showrunner: failed unexpectedly ("
                        + failure.getClass().getSimpleName() + "). The log has the details; please report it.");
                LoggerFactory.getLogger(Showrunner.class).error("Failed", failure);
            }
        }
        err.flush();
    }
}
