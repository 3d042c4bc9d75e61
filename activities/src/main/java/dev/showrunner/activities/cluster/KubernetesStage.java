package dev.showrunner.activities.cluster;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.engine.BreakEngine;
import dev.showrunner.activities.breaks.engine.BreakJournal;
import dev.showrunner.activities.breaks.engine.BreakState;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterChanges;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.access.Bindings;
import dev.showrunner.activities.clusters.access.Credentials;
import dev.showrunner.activities.clusters.access.GuestAccounts;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.clusters.game.Goal;
import dev.showrunner.activities.clusters.game.Goal.Colour;
import dev.showrunner.activities.clusters.game.Goal.Expectations;
import dev.showrunner.activities.clusters.game.Goal.Finding;
import dev.showrunner.activities.clusters.game.Goal.Part;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.activities.hosts.HostUnreachable;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.BreakManner;
import dev.showrunner.workflows.cluster.GoalPart;
import dev.showrunner.workflows.cluster.Sight;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A real cluster. */
final class KubernetesStage implements Stage {
    private static final Set<Part> OF_THE_SECOND_VERSION = EnumSet.of(Part.IMAGE, Part.DIGEST, Part.PAGE, Part.QUOTE);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    private final Kubeconfig organiser;
    private final ClusterApi api;
    private final Hosts hosts;
    private final GuestAccounts accounts;
    /** Asked when it is needed: access is taken away also where nobody knows the breaks any more. */
    private final Supplier<BreakCatalogue> catalogue;

    private final Path journal;
    private final InstantSource clock;
    private final Game game;

    /** From when a change was first waited for. */
    private @Nullable ClusterChanges changes;

    KubernetesStage(
            Kubeconfig organiser,
            Machines machines,
            Supplier<BreakCatalogue> catalogue,
            Game game,
            Path journal,
            InstantSource clock) {
        this.organiser = organiser;
        this.api = ClusterApi.connect(organiser);
        this.hosts = new Hosts(machines.inventory());
        this.accounts = new GuestAccounts(hosts, machines.inventory(), machines.keys(), machines.cluster());
        this.catalogue = catalogue;
        this.game = game;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The machines of a cluster, and who may enter them.
     *
     * @param cluster its id
     */
    record Machines(String cluster, HostInventory inventory, GuestKeys keys) {}

    private interface Work<T> {
        T with(BreakEngine engine, Map<String, BreakState> inForce);
    }

    private <T> T engine(Work<T> work) {
        try (BreakJournal opened = BreakJournal.open(journal, clock)) {
            return work.with(
                    new BreakEngine(
                            api,
                            hosts,
                            game.parameters(),
                            opened,
                            id -> catalogue.get().find(id)),
                    opened.breaks());
        }
    }

    @Override
    public Map<String, String> rehearse(List<String> breaks) {
        return engine((engine, inForce) -> {
            if (!inForce.isEmpty()) {
                return Map.of(); // it was rehearsed, and broken since
            }
            settle();
            Map<String, String> unfit = new LinkedHashMap<>();
            for (String id : breaks) {
                try {
                    engine.apply(List.of(known(id)));
                    engine.revert(List.of(id));
                } catch (NeedsHuman | ApiRefusal | HostUnreachable failure) {
                    unfit.put(id, String.valueOf(failure.getMessage()));
                }
            }
            return unfit;
        });
    }

    /** The game in its first version, wholly. */
    private void settle() {
        game.deploy(api);
        long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        List<Finding> red = red();
        while (!red.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new NeedsHuman("The game does not run: " + red.getFirst().detail(), "See what its pods say.");
            }
            pause();
            red = red();
        }
    }

    private Goal goal() {
        return new Goal(game, Expectations.of(api));
    }

    private List<Finding> red() {
        return goal().look(api).stream()
                .filter(finding -> !OF_THE_SECOND_VERSION.contains(finding.part()) && finding.colour() == Colour.RED)
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the game was deployed", e);
        }
    }

    @Override
    public Sight breakAll(List<String> breaks, BreakManner manner) {
        Map<String, String> failed = engine((engine, inForce) -> {
            switch (manner) {
                case APPLY -> {}
                case MEND ->
                    engine.revert(inForce.keySet().stream()
                            .filter(id -> !engine.isSeen(known(id)))
                            .toList()
                            .reversed());
                case RESET -> {
                    engine.revertAll();
                    game.deploy(api);
                    game.rollOut(api, game.images().first());
                    settle();
                }
            }
            return apply(engine, breaks);
        });
        Sight sight = look(breaks);
        return new Sight(sight.seen(), failed, sight.goal(), null);
    }

    /** All together, so that masks are recorded; else one by one, so that one does not hold up the others. */
    private Map<String, String> apply(BreakEngine engine, List<String> ids) {
        try {
            engine.apply(ids.stream().map(this::known).toList());
            return Map.of();
        } catch (NeedsHuman | ApiRefusal | HostUnreachable together) {
            Map<String, String> failed = new LinkedHashMap<>();
            for (String id : ids) {
                try {
                    engine.apply(List.of(known(id)));
                } catch (NeedsHuman | ApiRefusal | HostUnreachable alone) {
                    failed.put(id, String.valueOf(alone.getMessage()));
                }
            }
            return failed;
        }
    }

    @Override
    public Sight look(List<String> breaks) {
        Map<String, Boolean> seen = engine((engine, inForce) -> {
            Map<String, Boolean> looked = new LinkedHashMap<>(
                    engine.verify(breaks.stream().map(this::known).toList()));
            inForce.forEach((id, state) -> {
                if (state.maskedBy().stream().anyMatch(mask -> looked.getOrDefault(mask, false))) {
                    looked.replace(id, true);
                }
            });
            return looked;
        });
        List<GoalPart> goal = new ArrayList<>();
        for (Finding finding : goal().look(api)) {
            goal.add(new GoalPart(
                    finding.part().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    finding.colour().name().toLowerCase(Locale.ROOT),
                    finding.detail()));
        }
        return new Sight(seen, Map.of(), List.copyOf(goal), null);
    }

    @Override
    public void awaitChange(List<String> breaks, Duration atMost) {
        if (changes == null) {
            changes = api.watch(
                    WatchedKinds.of(game, breaks.stream().map(this::known).toList()));
        }
        changes.await(atMost);
    }

    private Break known(String id) {
        return Objects.requireNonNull(catalogue.get().find(id), id);
    }

    @Override
    public List<String> grant(List<Access> access, Instant until) {
        new Bindings(api, game.namespace()).set(access);
        return accounts.set(access, until);
    }

    @Override
    public Kubeconfig credentials(Access access, Instant until) {
        Kubeconfig minted = Credentials.mint(
                organiser, access.handle(), game.namespace(), Duration.between(clock.instant(), until));
        return new Kubeconfig(accounts.directions(access, until) + minted.content());
    }

    @Override
    public void close() {
        if (changes != null) {
            changes.close();
        }
        hosts.close();
        api.close();
    }
}
