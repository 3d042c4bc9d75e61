package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxCalls;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rewrite has to tell: that it waits for approval, and what others edited since the last look. What the first
 * look at a channel finds is nothing new. Workflow code: deterministic.
 */
final class RewriteNotices {
    private @Nullable String waiting;

    /** Compares how things stood before a round with how they stand now. */
    void tell(String channel, RewriteView before, RewriteView now, Instant at) {
        if (before.scannedAt() == null) {
            return;
        }
        String revision = now.revision();
        boolean isWaiting = now.phase() == RewriteView.Phase.WAITING_FOR_APPROVAL;
        if (isWaiting && revision != null && !revision.equals(waiting)) {
            waiting = revision;
            OutboxCalls.tell(
                    channel,
                    occurrence(
                            Occasion.APPROVAL,
                            null,
                            revision,
                            revision,
                            at,
                            List.of(now.reason(), "showrunner approve " + revision.substring(0, 7))));
        }
        Set<String> known = before.findings().stream()
                .map(finding -> finding.candidate().videoId())
                .collect(Collectors.toSet());
        List<Finding> edited = now.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFTED
                        && !known.contains(finding.candidate().videoId()))
                .toList();
        if (!edited.isEmpty()) {
            OutboxCalls.tell(channel, drift(edited, revision == null ? "" : revision, at));
        }
    }

    /** One notification, however many videos somebody has gone through. */
    private static Occurrence drift(List<Finding> edited, String revision, Instant at) {
        String about = edited.stream()
                .map(finding -> finding.candidate().videoId() + "@" + finding.since())
                .sorted()
                .collect(Collectors.joining(" "));
        EpisodeId only = edited.size() == 1 ? edited.getFirst().candidate().episode() : null;
        return occurrence(
                Occasion.DRIFT,
                only,
                revision,
                about,
                at,
                edited.stream().map(RewriteNotices::words).toList());
    }

    private static String words(Finding finding) {
        return finding.candidate().episode() + ": "
                + finding.drifts().stream().map(drift -> drift.field().words()).collect(Collectors.joining(", "));
    }

    private static Occurrence occurrence(
            Occasion occasion,
            @Nullable EpisodeId episode,
            String revision,
            String about,
            Instant at,
            List<String> details) {
        return new Occurrence(occasion, episode, revision, about, at, null, null, null, details);
    }
}
