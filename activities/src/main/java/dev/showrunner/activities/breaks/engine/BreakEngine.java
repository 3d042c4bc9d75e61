package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Breaks one cluster and mends it: a stack of breaks at a time, each by its {@link RoundTrip}.
 *
 * <p>Every call may be repeated, and continues where an earlier one was cut off, by whatever. Nothing is done to a
 * cluster that does not carry {@linkplain Ownership Showrunner's label}. One call at a time for one journal.
 */
public final class BreakEngine {
    private final Reach reach;
    private final Map<String, JsonNode> game;
    private final BreakJournal journal;
    private final Function<String, @Nullable Break> catalogue;
    private final RoundTrip roundTrip;

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
        Undoing undoing = new Undoing(reach, waiting);
        WayIn way = wayIn == null ? WayIn.over(reach, undoing) : wayIn;
        this.roundTrip = new RoundTrip(reach, game, journal, way, undoing, waiting);
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
                roundTrip.apply(next);
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

    private RuntimeException takenBack(List<Break> begun, RuntimeException failure) {
        for (Break next : begun.reversed()) {
            try {
                if (journal.breaks().containsKey(next.id())) {
                    roundTrip.revert(known(next.id()));
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
        return roundTrip.isSeen(one);
    }

    /** Whether the symptom of a break is seen at this moment; for breaks whose symptom a machine can see. */
    public boolean showsItsSymptom(Break one) {
        return roundTrip.showsItsSymptom(one);
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
                List<String> places = roundTrip.revert(known(id));
                if (!places.isEmpty()) {
                    leftAlone.put(id, places);
                }
                reverted.add(id);
            }
        }
        return new Outcome(reverted, Map.of(), leftAlone);
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
}
