package dev.showrunner.workflows.cluster;

import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxCalls;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a cluster's alarms, each once; trouble only when it has not passed by itself. Numbers in an alarm, which change
 * from look to look, make no new one of it. Workflow code: deterministic.
 */
final class ClusterNotices {
    private static final int STUBBORN = 3;

    private final Set<String> told = new HashSet<>();

    void attend(ClusterState state, Instant now) {
        boolean mayPass = state.trouble() != null && state.effort().failures() < STUBBORN;
        List<String> alarms = mayPass ? List.of() : Alarms.of(state, now);
        List<String> news = alarms.stream()
                .filter(alarm -> told.add(alarm.replaceAll("[0-9]+", "#")))
                .toList();
        if (!news.isEmpty()) {
            String about = state.id() + " "
                    + news.stream()
                            .map(alarm -> alarm.replaceAll("[0-9]+", "#"))
                            .collect(Collectors.joining(" "));
            OutboxCalls.tell(
                    state.target().channel(),
                    new Occurrence(
                            Occasion.CLUSTER_ALARM,
                            state.target().episode(),
                            "",
                            about,
                            now,
                            state.target().airtime(),
                            null,
                            null,
                            news.stream()
                                    .map(alarm -> state.target().name() + ": " + alarm)
                                    .toList()));
        }
    }
}
