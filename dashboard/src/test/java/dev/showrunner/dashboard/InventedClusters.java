package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.BreakManner;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.Contest;
import dev.showrunner.workflows.cluster.Effort;
import dev.showrunner.workflows.cluster.GoalPart;
import dev.showrunner.workflows.cluster.JournalLine;
import dev.showrunner.workflows.cluster.JournalLine.Audience;
import dev.showrunner.workflows.cluster.PlannedBreak;
import dev.showrunner.workflows.cluster.Role;
import dev.showrunner.workflows.cluster.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Two clusters of the {@link InventedChannel}'s next episode: one on air, one of whose breaks is not seen any more. */
final class InventedClusters {
    static final ClusterSettings TWO = new ClusterSettings(
            null, null, 2, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private InventedClusters() {}

    /** Puts them on a stage. */
    static void on(Stage stage, Instant now) {
        Catalogue catalogue = stage.inForce().orElseThrow();
        Episode episode = Objects.requireNonNull(catalogue.episodes().get(InventedDay.EPISODE));
        List<WantedCluster> wanted = WantedCluster.of(catalogue, episode);
        stage.engine.say(state(now, wanted.get(0), ClusterPhase.LIVE, true));
        stage.engine.say(state(now, wanted.get(1), ClusterPhase.BROKEN, false));
    }

    private static ClusterState state(Instant now, WantedCluster wanted, ClusterPhase phase, boolean firstIsSeen) {
        ClusterTarget target = new ClusterTarget(
                Stage.CHANNEL,
                InventedDay.EPISODE,
                now.minus(Duration.ofMinutes(12)),
                Duration.ofMinutes(90),
                wanted,
                ClusterLimits.DEFAULT,
                null);
        boolean isLive = phase == ClusterPhase.LIVE;
        Instant destroyBy = now.plus(Duration.ofHours(3));
        return new ClusterState(
                target,
                ClusterState.start(target, now).id(),
                "kind",
                false,
                null,
                phase,
                now.minus(Duration.ofMinutes(12)),
                false,
                BreakManner.APPLY,
                new Times(
                        now.minus(Duration.ofHours(24)),
                        destroyBy,
                        destroyBy,
                        null,
                        isLive ? now.minus(Duration.ofMinutes(12)) : null,
                        null,
                        null),
                new Effort(0, 0, null, null),
                new Contest(
                        List.of(
                                planned("deployment-paused", "Nothing rolls out", firstIsSeen),
                                planned("service-selector", "Nobody answers the door", true),
                                isLive
                                        ? planned("coredns-gone", "No names", true)
                                        : leftOut("coredns-gone", "No names")),
                        List.of(
                                new GoalPart("deployment", "red", "0 of 3 pods run v2"),
                                new GoalPart("service", "red", "No endpoint answers"),
                                new GoalPart("nodes", "green", "3 of 3 are ready")),
                        null,
                        now.minusSeconds(40),
                        isLive ? now.minus(Duration.ofMinutes(12)) : null,
                        null,
                        isLive ? List.of("Look at what the deployment waits for") : List.of()),
                List.of(
                        new Access("mira-example", Role.FIXER, Rights.NAMESPACE),
                        new Access("an-observer-with-a-rather-long-name", Role.OBSERVER, Rights.NAMESPACE)),
                List.of(),
                List.of(),
                List.of(
                        line(now.minus(Duration.ofHours(24)), ClusterPhase.PROVISIONING, "Ordered"),
                        line(
                                now.minus(Duration.ofHours(2)),
                                ClusterPhase.BROKEN,
                                "Broken, and the organiser's way in is alive")));
    }

    private static PlannedBreak planned(String id, String title, boolean seen) {
        return new PlannedBreak(
                id,
                title,
                "beginner",
                List.of("Look at what the deployment waits for", "kubectl rollout status", "kubectl rollout resume"),
                null,
                seen,
                null);
    }

    private static PlannedBreak leftOut(String id, String title) {
        return new PlannedBreak(
                id, title, "advanced", List.of(), "Its revert left the deployment as it was broken.", null, null);
    }

    private static JournalLine line(Instant at, ClusterPhase phase, String what) {
        return new JournalLine(at, phase, what, Audience.EVERYBODY);
    }
}
