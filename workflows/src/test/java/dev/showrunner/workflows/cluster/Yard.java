package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A yard in which clusters stand, with everything that can go wrong there. */
public final class Yard implements ClusterActivities {
    final Map<String, Instant> inventory = new TreeMap<>();
    public final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, Boolean> seen = new LinkedHashMap<>();
    final Map<String, AtomicInteger> faults = new TreeMap<>();
    public final List<Access> access = new CopyOnWriteArrayList<>();
    final List<PlannedBreak> breaks = new CopyOnWriteArrayList<>(List.of(
            PlannedBreak.of("one", "First", "beginner", List.of("look", "closer", "there")),
            PlannedBreak.of("two", "Second", "expert", List.of("hear", "listen", "this"))));
    private final Map<String, Runnable> events = new ConcurrentHashMap<>();
    final Map<String, String> unfit = new LinkedHashMap<>();
    final Supplier<Instant> clock;
    Provisioned.Progress progress = Provisioned.Progress.READY;

    @Nullable
    Instant repairedAt;

    /** When the access that was given last ends by itself. */
    @Nullable
    volatile Instant accessUntil;

    /** An empty yard. */
    public Yard(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** The next calls of this name fail. */
    void fail(String call, int times) {
        faults.put(call, new AtomicInteger(times));
    }

    /** Something else happens during the next call of this name. */
    void during(String call, Runnable event) {
        events.put(call, event);
    }

    private void call(String name) {
        take(name);
        Runnable event = events.remove(name);
        if (event != null) {
            event.run();
        }
    }

    private synchronized void take(String name) {
        calls.add(name);
        AtomicInteger left = faults.get(name);
        if (left != null && left.getAndDecrement() > 0) {
            throw failure(new NeedsHuman("The machine that " + name + " needs is on fire.", "Put it out."));
        }
    }

    private static ApplicationFailure failure(NeedsHuman needed) {
        return Trouble.toApplicationFailure(needed);
    }

    @Override
    public Chosen choose(ClusterTarget target) {
        call("choose");
        return new Chosen("yard", true, List.copyOf(breaks), null);
    }

    @Override
    public Provisioned provision(Order order) {
        call("provision");
        Instant kept = inventory.computeIfAbsent(order.cluster().id(), id -> order.destroyBy());
        return new Provisioned(progress, "Made of wood", kept);
    }

    @Override
    public void relabel(ClusterRef cluster, Instant destroyBy) {
        call("relabel");
        inventory.computeIfPresent(cluster.id(), (id, before) -> destroyBy);
    }

    @Override
    public Map<String, String> rehearse(ClusterRef cluster, List<String> ids) {
        call("rehearse");
        return Map.copyOf(unfit);
    }

    @Override
    public Sight breakCluster(Breaking breaking) {
        call("break " + breaking.manner());
        breaking.breaks().forEach(id -> seen.put(id, true));
        return sight(breaking.breaks());
    }

    @Override
    public Sight look(ClusterRef cluster, List<String> ids) {
        call("look");
        return sight(ids);
    }

    @Override
    public Sight watch(Watching watching) {
        call("watch");
        return sight(watching.breaks());
    }

    private Sight sight(List<String> ids) {
        Instant now = clock.get();
        if (repairedAt != null && !now.isBefore(repairedAt)) {
            seen.replaceAll((id, before) -> false);
        }
        Map<String, Boolean> now2 = new LinkedHashMap<>();
        ids.forEach(id -> now2.put(id, seen.getOrDefault(id, false)));
        boolean isRed = now2.containsValue(true);
        Instant again = repairedAt != null && now.isBefore(repairedAt) ? repairedAt : now.plusSeconds(600);
        return new Sight(now2, Map.of(), List.of(new GoalPart("image", isRed ? "red" : "green", "")), again);
    }

    @Override
    public List<String> grant(ClusterRef cluster, List<Access> to) {
        call("grant");
        accessUntil = inventory.get(cluster.id());
        access.clear();
        access.addAll(to);
        return List.of();
    }

    @Override
    public boolean destroy(ClusterRef cluster) {
        call("destroy");
        inventory.remove(Objects.requireNonNull(cluster.id()));
        return true;
    }
}
