package dev.showrunner.dashboard.pages;

import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.Progress;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the home page says of published videos.
 *
 * @param waiting how many wait for approval
 * @param drifted how many somebody edited
 * @param stuck how many cannot be written
 * @param underway how far a rewrite is that runs or waits for units
 * @param resumesAt when it goes on by itself
 */
public record PublishedPanel(
        int waiting,
        int drifted,
        int stuck,
        Optional<Progress> underway,
        @Nullable Instant resumesAt) {
    static PublishedPanel of(Optional<RewriteView> told) {
        return told.map(PublishedPanel::of).orElse(new PublishedPanel(0, 0, 0, Optional.empty(), null));
    }

    private static PublishedPanel of(RewriteView view) {
        boolean isUnderway = view.leftCount() > 0
                && (view.phase() == RewriteView.Phase.RUNNING || view.phase() == RewriteView.Phase.WAITING);
        return new PublishedPanel(
                view.phase() == RewriteView.Phase.WAITING_FOR_APPROVAL ? view.leftCount() : 0,
                count(view, Finding.Kind.DRIFTED),
                count(view, Finding.Kind.BLOCKED) + count(view, Finding.Kind.GONE),
                isUnderway ? Optional.of(view.progress()) : Optional.empty(),
                view.resumesAt());
    }

    /** Whether it waits for the producer. */
    public boolean needsYou() {
        return waiting + drifted + stuck > 0;
    }

    private static int count(RewriteView view, Finding.Kind kind) {
        return (int) view.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .count();
    }
}
