package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.showday.Allowance;
import dev.showrunner.workflows.showday.Allowance.Thrift;
import dev.showrunner.workflows.showday.Lookout;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Sight;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What viewers see plays to its end as it is, whatever becomes of its file. Workflow code: deterministic. */
final class OnAir {
    private static final Duration LONG_AFTER_ITS_END = Duration.ofMinutes(5);

    private OnAir() {}

    /** Histories of earlier releases followed the file even then. */
    static boolean staysAsItIs() {
        return Workflow.getVersion("on-air-stays", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /**
     * What the clusters of an episode on air follow: those there are stay, as long as the file does not say otherwise
     * of this very airtime. Pure.
     */
    static List<ClusterTarget> clusters(List<ClusterTarget> told, List<ClusterTarget> wanted, Instant airtime) {
        Map<String, ClusterTarget> playing = new LinkedHashMap<>();
        told.forEach(target -> playing.put(target.name(), target));
        for (ClusterTarget target : wanted) {
            ClusterTarget before = playing.get(target.name());
            // A renamed episode keeps the clusters that were made under its former id.
            boolean isSame = before == null || before.episode().equals(target.episode());
            if (isSame && target.airtime().equals(airtime)) {
                playing.put(target.name(), target);
            }
        }
        return List.copyOf(playing.values());
    }

    /** When it is looked at next; what is on air for as long as nobody ends it. */
    static @Nullable Instant nextLook(Rundown rundown, DayBook book, Units units) {
        Sight last = book.sight;
        Instant lookedAt = book.lookedAt;
        Allowance allowance = book.allowance(units);
        Instant next = Lookout.next(rundown, last, lookedAt, allowance == null ? Thrift.NONE : allowance.thrift());
        if (next == null && lookedAt != null && last != null && last.live() && staysAsItIs()) {
            return lookedAt.plus(LONG_AFTER_ITS_END);
        }
        return next;
    }
}
