package dev.showrunner.activities.cluster;

import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.BreakManner;
import dev.showrunner.workflows.cluster.GoalPart;
import dev.showrunner.workflows.cluster.Role;
import dev.showrunner.workflows.cluster.Sight;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that is only pretended, with fixers that are, too: from when they are let in they repair a break every five
 * minutes, the first one first. Safe for many threads.
 */
final class PaperStage implements Stage {
    private static final Duration REPAIR = Duration.ofMinutes(5);

    /** Nothing changes before somebody is let in, after which it is looked at anew, or once all is repaired. */
    private static final Duration LONG = Duration.ofHours(1);

    private final InstantSource clock;
    private final List<String> applied = new ArrayList<>();
    private @Nullable Instant fixersSince;

    PaperStage(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, String> rehearse(List<String> breaks) {
        return Map.of();
    }

    @Override
    public synchronized Sight breakAll(List<String> breaks, BreakManner manner) {
        applied.clear();
        applied.addAll(breaks);
        if (fixersSince != null) {
            fixersSince = clock.instant();
        }
        return look(breaks);
    }

    @Override
    public synchronized Sight look(List<String> breaks) {
        Instant now = clock.instant();
        long repaired =
                fixersSince == null ? 0 : Duration.between(fixersSince, now).dividedBy(REPAIR);
        Map<String, Boolean> seen = new LinkedHashMap<>();
        for (String id : breaks) {
            int number = applied.indexOf(id);
            seen.put(id, number >= 0 && number >= repaired);
        }
        String colour = seen.containsValue(true) || applied.isEmpty() ? "red" : "green";
        GoalPart goal = new GoalPart("image", colour, "Simulated: this cluster exists on paper only.");
        Instant again = fixersSince == null || repaired >= applied.size()
                ? now.plus(LONG)
                : fixersSince.plus(REPAIR.multipliedBy(repaired + 1));
        return new Sight(seen, Map.of(), List.of(goal), again);
    }

    @Override
    public void awaitChange(List<String> breaks, Duration atMost) {
        // nothing happens on paper before the time that a look tells
    }

    @Override
    public synchronized List<String> grant(List<Access> access, Instant until) {
        boolean areFixersIn = access.stream().anyMatch(one -> one.role() == Role.FIXER);
        if (!areFixersIn) {
            fixersSince = null;
        } else if (fixersSince == null) {
            fixersSince = clock.instant();
        }
        return List.of();
    }

    @Override
    public Kubeconfig credentials(Access access, Instant until) {
        throw new NeedsHuman(
                "This cluster exists on paper only, so there is nothing to enter.",
                "Configure a provider, such as control-plane, for a real one.");
    }

    @Override
    public void close() {
        // it is kept for the next call
    }
}
