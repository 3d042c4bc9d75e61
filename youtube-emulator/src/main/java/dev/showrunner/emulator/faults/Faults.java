package dev.showrunner.emulator.faults;

import dev.showrunner.emulator.wire.Request;
import java.util.ArrayList;
import java.util.List;

/** The faults in force, in memory: a restart clears them. */
public final class Faults {
    private List<Armed> armed = List.of();

    /** A fault with its counts. */
    public static final class Armed {
        private final Fault fault;
        private int seen;
        private int struck;

        private Armed(Fault fault) {
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }

        public int struck() {
            return struck;
        }

        private boolean strikes(Request request, String api) {
            if (!fault.match().concerns(request, api)) {
                return false;
            }
            seen++;
            boolean itsTurn =
                    fault.match().nth().isEmpty() || fault.match().nth().getAsInt() == seen;
            boolean left = fault.times().isEmpty() || struck < fault.times().getAsInt();
            if (itsTurn && left) {
                struck++;
                return true;
            }
            return false;
        }
    }

    /** Replaces all faults. */
    public synchronized void set(List<Fault> faults) {
        armed = faults.stream().map(Armed::new).toList();
    }

    public synchronized List<Armed> list() {
        return armed;
    }

    /** The effects on this request, in the order the faults were given; each one counts as used. */
    public synchronized List<Effect> strike(Request request, String api) {
        List<Effect> effects = new ArrayList<>();
        for (Armed each : armed) {
            if (each.strikes(request, api)) {
                effects.add(each.fault.effect());
            }
        }
        return effects;
    }
}
