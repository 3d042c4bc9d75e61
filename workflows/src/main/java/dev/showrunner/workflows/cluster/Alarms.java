package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.failure.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What somebody should look at now. Pure. */
final class Alarms {
    private static final int STUBBORN = 3;

    private Alarms() {}

    static List<String> of(ClusterState state, Instant now) {
        List<String> alarms = new ArrayList<>();
        Trouble trouble = state.trouble();
        if (state.phase() == ClusterPhase.DESTROYING && state.effort().failures() >= STUBBORN) {
            alarms.add("It could not be destroyed " + state.effort().failures()
                    + " times and still costs money; it is tried for ever: "
                    + (trouble == null ? "" : trouble.reason()));
        } else if (trouble != null) {
            alarms.add(trouble.reason());
        }
        if (state.phase().exists() && now.isAfter(state.target().alarmAt())) {
            alarms.add("It is still there, and costs money, after its episode.");
        }
        if (state.phase().exists() && now.isAfter(state.destroyBy())) {
            alarms.add("Its destroy-by time is over.");
        }
        for (PlannedBreak one : state.contest().breaks()) {
            if (!one.fits()) {
                alarms.add("The break " + one.id() + " is left out: " + one.trouble());
            }
        }
        return List.copyOf(alarms);
    }
}
