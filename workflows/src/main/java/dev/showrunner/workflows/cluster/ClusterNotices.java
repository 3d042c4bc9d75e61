package dev.showrunner.workflows.cluster;

import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxCalls;
import io.temporal.workflow.Workflow;
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
        List<String> news =
                alarms.stream().filter(alarm -> told.add(withoutNumbers(alarm))).toList();
        if (news.size() > 1 && isEachToldAlone()) {
            news.forEach(alarm -> tell(state, List.of(alarm), now));
        } else if (!news.isEmpty()) {
            tell(state, news, now);
        }
    }

    /**
     * The outbox knows by its words what it was told; the next run begins with all alarms there are, whenever each of
     * them came. Histories of before told together what came together.
     */
    private static boolean isEachToldAlone() {
        return Workflow.getVersion("each-alarm-told", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    private static void tell(ClusterState state, List<String> alarms, Instant now) {
        String about = alarms.stream()
                .map(ClusterNotices::withoutNumbers)
                .collect(Collectors.joining(" ", state.id() + " ", ""));
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
                        alarms.stream()
                                .map(alarm -> state.target().name() + ": " + alarm)
                                .toList()));
    }

    /** So that an alarm whose count goes up is the same. */
    private static String withoutNumbers(String alarm) {
        return alarm.replaceAll("[0-9]+", "#");
    }
}
