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
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Breaks one cluster and mends it.
 *
 * <p>Every call may be repeated, and continues where an earlier one was cut off, by whatever. Nothing is done to a
 * cluster that does not carry {@linkplain Ownership Showrunner's label}. One call at a time for one journal.
 */
public final class BreakEngine {
    /** How long a kubelet and its static pods may take to bring the API server back. */
    private static final Duration API_IS_BACK = Duration.ofMinutes(5);

    private final Reach reach;
    private final Map<String, JsonNode> game;
    private final BreakJournal journal;
    private final Function<String, @Nullable Break> catalogue;
    private final Waiting waiting;
    private final StepRunner runner;
    private final Undoing undoing;
    private final WayIn wayIn;
    private final Verifier verifier;

    /**
     * @param api the organiser's connection
     * @param hosts the cluster's machines; none where nobody may enter them
     * @param game values of the parameters that every break may use; {@code namespace} among them
     * @param journal of this cluster
     * @param catalogue finds a break by its id
     */
    public BreakEngine(
            ClusterApi api,
            Hosts hosts,
            Map<String, JsonNode> game,
            BreakJournal journal,
            Function<String, @Nullable Break> catalogue) {
        this(api, hosts, game, journal, catalogue, Waiting.REAL, null);
    }

    BreakEngine(
            ClusterApi api,
            Hosts hosts,
            Map<String, JsonNode> game,
            BreakJournal journal,
            Function<String, @Nullable Break> catalogue,
            Waiting waiting,
            @Nullable WayIn wayIn) {
        String namespace = Objects.requireNonNull(game.get("namespace")).asText();
        this.reach = new Reach(api, namespace, new HostThings(hosts));
        this.game = game;
        this.journal = journal;
        this.catalogue = catalogue;
        this.waiting = waiting;
        this.undoing = new Undoing(reach, waiting);
        this.wayIn = wayIn == null ? WayIn.over(reach, undoing) : wayIn;
        this.runner = new StepRunner(reach, journal, this.wayIn, waiting);
        this.verifier = new Verifier(reach);
    }

    /**
     * What a call left behind.
     *
     * @param breaks ids, in the order in which they were worked on
     * @param masked breaks that cannot be seen under others, with those
     * @param leftAlone by break, places that somebody else has changed
     */
    public record Outcome(List<String> breaks, Map<String, List<String>> masked, Map<String, List<String>> leftAlone) {}

    /**
     * Applies breaks, in order, each until it is verified. Those that are in force already stay. Clashes are found
     * before anything is touched. When one cannot be applied, or would take the organiser's way in, all that this call
     * has applied is taken back.
     *
     * @throws NeedsHuman with what stands in the way; the cluster is as it was, unless the message says otherwise
     */
    public Outcome apply(List<Break> stack) {
        requireOwned();
        Map<String, BreakState> states = journal.breaks();
        List<Break> todo = new Admission(reach, game, this::known).admit(states, stack);
        List<Break> begun = new ArrayList<>();
        try {
            for (Break next : todo) {
                begun.add(next);
                applyOne(next);
            }
        } catch (RuntimeException failure) {
            throw takenBack(begun, failure);
        }
        return new Outcome(todo.stream().map(Break::id).toList(), recordMasks(stack), Map.of());
    }

    /** The label was seen when the first break was applied; while a break has taken the API away, that has to do. */
    private void requireOwned() {
        try {
            Ownership.require(reach.api());
        } catch (ClusterUnreachable | ApiRefusal e) {
            if (!isApiCutOff()) {
                throw e;
            }
        }
    }

    /** Whether a break is in force that takes the API server away. */
    public boolean isApiCutOff() {
        return journal.breaks().keySet().stream().map(this::known).anyMatch(Break::cutsOffApi);
    }

    /** What cannot be looked at, because another break has taken the API away, is taken to be in force. */
    private boolean isTakenAsSeen(Break one) {
        try {
            return isSeen(one);
        } catch (ClusterUnreachable | ApiRefusal e) {
            if (one.usesApi() && isApiCutOff()) {
                return true;
            }
            throw e;
        }
    }

    private void applyOne(Break next) {
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

    private RuntimeException takenBack(List<Break> begun, RuntimeException failure) {
        for (Break next : begun.reversed()) {
            try {
                if (journal.breaks().containsKey(next.id())) {
                    revertOne(next.id());
                }
            } catch (RuntimeException second) {
                failure.addSuppressed(second);
                return new NeedsHuman(
                        failure.getMessage() + " And it could not be taken back: " + second.getMessage(),
                        "Run the revert of " + next.id() + " again when the cluster answers.",
                        failure);
            }
        }
        return failure;
    }

    private Map<String, List<String>> recordMasks(List<Break> stack) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        for (int i = 0; i < stack.size(); i++) {
            Break one = stack.get(i);
            List<String> later =
                    stack.subList(i + 1, stack.size()).stream().map(Break::id).toList();
            if (!later.isEmpty() && !isTakenAsSeen(one)) {
                journal.write(JournalEntry.masked(one.id(), later));
                masked.put(one.id(), later);
            }
        }
        return masked;
    }

    /** Whether a break is seen at this moment, applied by us or not. */
    public boolean isSeen(Break one) {
        return verifier.allTrue(parameters(one).fillChecks(one.verify()));
    }

    /** Whether the symptom of a break is seen at this moment; for breaks whose symptom a machine can see. */
    public boolean showsItsSymptom(Break one) {
        return verifier.allTrue(parameters(one).fillChecks(one.symptomChecks()));
    }

    /** Which of these breaks are seen, looked at together. */
    public Map<String, Boolean> verify(List<Break> breaks) {
        requireOwned();
        Map<String, Boolean> seen = new LinkedHashMap<>();
        List<Map.Entry<String, Boolean>> looks = breaks.parallelStream()
                .map(one -> Map.entry(one.id(), isTakenAsSeen(one)))
                .toList();
        looks.forEach(look -> seen.put(look.getKey(), look.getValue()));
        return seen;
    }

    /**
     * Takes back every break in force, the last first.
     *
     * @throws NeedsHuman when one cannot be; those before it stay in force
     */
    public Outcome revertAll() {
        return revert(new ArrayList<>(journal.breaks().keySet()).reversed());
    }

    /**
     * Takes breaks back, in the order given; those that are not in force are passed over.
     *
     * @throws NeedsHuman when one cannot be taken back, or is seen all the same
     */
    public Outcome revert(List<String> ids) {
        requireOwned();
        Map<String, List<String>> leftAlone = new LinkedHashMap<>();
        List<String> reverted = new ArrayList<>();
        for (String id : ids) {
            if (journal.breaks().containsKey(id)) {
                List<String> places = revertOne(id);
                if (!places.isEmpty()) {
                    leftAlone.put(id, places);
                }
                reverted.add(id);
            }
        }
        return new Outcome(reverted, Map.of(), leftAlone);
    }

    private List<String> revertOne(String id) {
        Break one = known(id);
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

    private Break known(String id) {
        Break known = catalogue.apply(id);
        if (known == null) {
            throw new NeedsHuman(
                    "The journal speaks of a break " + id + " that this catalogue does not have.",
                    "Use the catalogue that it was applied from.");
        }
        return known;
    }

    private Parameters parameters(Break one) {
        return Parameters.of(game, one.parameters());
    }
}
