package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Parameters;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.breaks.engine.JournalEntry.Event;
import dev.showrunner.activities.breaks.engine.JournalEntry.Result;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * There and back with a single break: it is applied until it is seen, and taken back until it is not. Every call may be
 * repeated, and continues where the journal says that an earlier one was cut off.
 */
final class RoundTrip {
    /** How long a kubelet and its static pods may take to bring the API server back. */
    private static final Duration API_IS_BACK = Duration.ofMinutes(5);

    private final Reach reach;
    private final Map<String, JsonNode> game;
    private final BreakJournal journal;
    private final WayIn wayIn;
    private final Waiting waiting;
    private final StepRunner runner;
    private final Undoing undoing;
    private final Verifier verifier;

    /** @param game values of the parameters that every break may use */
    RoundTrip(
            Reach reach,
            Map<String, JsonNode> game,
            BreakJournal journal,
            WayIn wayIn,
            Undoing undoing,
            Waiting waiting) {
        this.reach = reach;
        this.game = game;
        this.journal = journal;
        this.wayIn = wayIn;
        this.waiting = waiting;
        this.undoing = undoing;
        this.runner = new StepRunner(reach, journal, wayIn, waiting);
        this.verifier = new Verifier(reach);
    }

    /**
     * Applies it, with a look at the organiser's way in after every step.
     *
     * @throws NeedsHuman when it cannot be applied or is not seen; what was done of it stands in the journal
     */
    void apply(Break next) {
        Parameters parameters = parameters(next);
        List<Check> checks = parameters.fillChecks(next.verify());
        BreakState before = journal.breaks().get(next.id());
        if (before == null) {
            if (verifier.allTrue(checks)) {
                throw new NeedsHuman(
                        "The break " + next.id() + " is seen although it was not applied.",
                        "Mend the cluster, or deploy the game again.");
            }
            journal.write(JournalEntry.applying(next.id(), game));
        }
        List<Operation> operations = parameters.fillOperations(next.apply());
        for (int number = 0; number < operations.size(); number++) {
            Operation operation = operations.get(number);
            for (ObjectRef ref : targets(next.id(), number, operation)) {
                StepState earlier = state(next.id()).step(number, ref);
                Result result = runner.run(next.id(), number, operation, ref, earlier);
                wayIn.probe(next, Objects.requireNonNull(state(next.id()).step(result.operation(), result.ref())));
            }
        }
        if (!waiting.until(() -> verifier.allTrue(checks), next.verifyWithin())) {
            throw new NeedsHuman(
                    "The break " + next.id() + " was applied and cannot be seen.",
                    "See whether something in the cluster works against it.");
        }
        waiting.until(() -> false, next.takesEffectAfter());
        journal.write(JournalEntry.of(Event.APPLIED, next.id()));
    }

    private BreakState state(String id) {
        return Objects.requireNonNull(journal.breaks().get(id), id);
    }

    private List<ObjectRef> targets(String id, int number, Operation operation) {
        List<ObjectRef> recorded = state(id).targets().get(number);
        if (recorded != null) {
            return recorded;
        }
        List<ObjectRef> targets = Steps.targets(operation, new ObjectView(reach));
        journal.write(JournalEntry.targets(id, number, targets));
        return targets;
    }

    /** Whether it is seen at this moment, applied by us or not. */
    boolean isSeen(Break one) {
        return verifier.allTrue(parameters(one).fillChecks(one.verify()));
    }

    /** Whether its symptom is seen at this moment; for breaks whose symptom a machine can see. */
    boolean showsItsSymptom(Break one) {
        return verifier.allTrue(parameters(one).fillChecks(one.symptomChecks()));
    }

    /**
     * Takes it back.
     *
     * @return places that somebody else has changed, which are left alone
     * @throws NeedsHuman when it cannot be, or is seen all the same
     */
    List<String> revert(Break one) {
        String id = one.id();
        Parameters parameters = parameters(one);
        journal.write(JournalEntry.of(Event.REVERTING, id));
        List<String> leftAlone = new ArrayList<>();
        for (StepState step : state(id).steps().reversed()) {
            if (!step.isReverted()) {
                List<String> places = undoing.undo(step, Mode.REAL);
                journal.write(JournalEntry.reverted(id, step.step(), places));
                places.forEach(place -> leftAlone.add(step.step().ref() + " " + place));
            }
        }
        List<Check> checks = parameters.fillChecks(one.verify());
        if (!waiting.until(() -> !verifier.allTrue(checks), one.verifyWithin())) {
            throw new NeedsHuman(
                    "Everything that " + id + " did was taken back, and it is seen all the same.",
                    "Somebody else has done it again: look at " + String.join(", ", leftAlone) + ".");
        }
        // Only now: what is made anew while the API server still knows the fault is made with it.
        parameters.fillOperations(one.revert()).forEach(runner::runIfThere);
        if (one.cutsOffApi() && !waiting.until(this::doesApiAnswer, API_IS_BACK)) {
            throw new NeedsHuman(
                    "Everything that " + id + " did was taken back, and the API server does not answer.",
                    "Look at the control plane's containers on its hosts; then revert again.");
        }
        journal.write(JournalEntry.of(Event.REVERTED, id));
        return leftAlone;
    }

    private boolean doesApiAnswer() {
        try {
            return !Ownership.require(reach.api()).isEmpty();
        } catch (ClusterUnreachable | ApiRefusal e) {
            return false;
        }
    }

    private Parameters parameters(Break one) {
        return Parameters.of(game, one.parameters());
    }
}
