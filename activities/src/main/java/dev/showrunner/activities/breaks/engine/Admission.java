package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Parameters;
import dev.showrunner.activities.breaks.engine.BreakState.Phase;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Whether breaks may be applied to a cluster as it is now; asked before anything is touched. */
final class Admission {
    private final Reach reach;
    private final Map<String, JsonNode> game;
    private final Function<String, Break> known;

    /**
     * @param game values of the parameters that every break may use
     * @param known finds a break that is in force by its id
     */
    Admission(Reach reach, Map<String, JsonNode> game, Function<String, Break> known) {
        this.reach = reach;
        this.game = game;
        this.known = known;
    }

    /**
     * The breaks of a stack that are left to apply, in order; those in force already are not.
     *
     * @param states what the journal says
     * @throws NeedsHuman when something was cut off before, two breaks clash, one needs hosts and there are none, one
     *     needs an API server that another takes away, or the server is too old for one
     */
    List<Break> admit(Map<String, BreakState> states, List<Break> stack) {
        requireNothingHalfDone(states, stack);
        List<Break> todo = stack.stream()
                .filter(next -> !isIn(states, next, Phase.APPLIED))
                .toList();
        todo.forEach(this::requireHosts);
        requireApi(states, todo);
        requireNoClash(states, todo);
        return todo;
    }

    private static void requireNothingHalfDone(Map<String, BreakState> states, List<Break> stack) {
        for (BreakState state : states.values()) {
            boolean isTaken = stack.stream().anyMatch(next -> next.id().equals(state.id()));
            if (state.phase() == Phase.REVERTING || (state.phase() == Phase.APPLYING && !isTaken)) {
                throw new NeedsHuman(
                        "The break " + state.id() + " is half "
                                + (state.phase() == Phase.APPLYING ? "applied" : "reverted")
                                + ": something was cut off.",
                        "Revert " + state.id() + ", or apply it again, before anything else.");
            }
        }
    }

    private void requireHosts(Break next) {
        if (next.usesHosts() && reach.hosts().areNone()) {
            throw new NeedsHuman(
                    "The break " + next.id() + " is done on the cluster's hosts, and none are known.",
                    "Name them with --hosts, or in the setting clusters.hosts; or choose another break.");
        }
    }

    /** Whoever takes the API server away comes last. */
    private void requireApi(Map<String, BreakState> states, List<Break> todo) {
        String cutter = states.values().stream()
                .map(state -> known.apply(state.id()))
                .filter(Break::cutsOffApi)
                .map(Break::id)
                .findFirst()
                .orElse(null);
        for (Break next : todo) {
            if (cutter != null && next.usesApi()) {
                throw new NeedsHuman(
                        "The break " + next.id() + " needs the API server, which " + cutter + " takes away.",
                        "Apply " + cutter + " last.");
            }
            cutter = next.cutsOffApi() ? next.id() : cutter;
        }
    }

    private void requireNoClash(Map<String, BreakState> states, List<Break> todo) {
        StackCheck check = new StackCheck(new ObjectView(reach));
        for (BreakState state : states.values()) {
            if (state.phase() == Phase.APPLIED) {
                check.inForce(known.apply(state.id()), state);
            }
        }
        for (Break next : todo) {
            if (isIn(states, next, Phase.APPLYING)) {
                check.inForce(next, Objects.requireNonNull(states.get(next.id())));
            } else {
                requireVersion(next);
                check.add(next, Parameters.of(game, next.parameters()).fillOperations(next.apply()));
            }
        }
    }

    private void requireVersion(Break next) {
        String least = next.needs().kubernetes();
        if (least != null && minor(reach.api().version()) < minor("v" + least)) {
            throw new NeedsHuman(
                    "The break " + next.id() + " needs Kubernetes " + least + ", and this is "
                            + reach.api().version() + ".",
                    "Choose another break.");
        }
    }

    private static int minor(String version) {
        String digits = version.replaceFirst("^v1\\.(\\d+).*$", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    private static boolean isIn(Map<String, BreakState> states, Break next, Phase phase) {
        BreakState state = states.get(next.id());
        return state != null && state.phase() == phase;
    }
}
