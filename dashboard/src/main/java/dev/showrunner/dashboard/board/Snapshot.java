package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.outbox.OutboxStanding;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the pages and the API are made of, as it stood at one moment.
 *
 * @param at when
 * @param catalogue what the revision in force says
 * @param committedAt when that revision was committed, where it is known
 * @param diagnostics everything found wrong in the newest revision
 * @param channel the channel's workflow; empty until it runs
 * @param budget today's units; empty until they are counted
 * @param rewrite where the rewriting of published videos stands; empty until it runs
 * @param outbox whether people are told; empty until it runs
 * @param boards by show; shows whose board does not run yet are missing
 * @param silentSince since when the engine has not answered, so that parts may be older than this snapshot
 */
public record Snapshot(
        Instant at,
        Optional<Catalogue> catalogue,
        Optional<Instant> committedAt,
        List<Diagnostic> diagnostics,
        Optional<ChannelView> channel,
        Optional<BudgetView> budget,
        Optional<RewriteView> rewrite,
        Optional<OutboxStanding> outbox,
        Map<String, BoardView> boards,
        Optional<Instant> silentSince) {
    /** Before the first look. */
    public static Snapshot nothing(Instant at) {
        return new Snapshot(
                at,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }
}
