package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Takes {@link Snapshot}s: one query for the channel, one for the budget, one for the rewrite, one for the outbox, one
 * for each show.
 */
@Singleton
final class SnapshotReader {
    /** A message that could not be sent yesterday is on the outbox's page; nobody has to be asked again. */
    private static final Duration OF_LATE = Duration.ofDays(1);

    private final DashboardSources sources;
    private final EngineQueries engine;
    private final String channel;

    SnapshotReader(DashboardSources sources, DashboardSettings settings, EngineQueries engine) {
        this.sources = sources;
        this.engine = engine;
        this.channel = settings.channel();
    }

    /** Looks at everything. Where the engine does not answer in time, the previous snapshot's part stays. */
    Snapshot read(Snapshot previous) {
        Instant now = sources.clock().instant();
        Optional<Catalogue> catalogue = sources.catalogue().inForce();
        var asked = new TreeMap<String, CompletableFuture<Answer<BoardView>>>();
        for (String show : shows(catalogue)) {
            asked.put(show, engine.ask(BoardWorkflow.class, WorkflowIds.board(channel, show), BoardWorkflow::view));
        }
        var channelAnswer = engine.ask(ChannelWorkflow.class, WorkflowIds.channel(channel), ChannelWorkflow::view);
        var budgetAnswer = engine.ask(BudgetWorkflow.class, WorkflowIds.budget(channel), BudgetWorkflow::view);
        var rewriteAnswer = engine.ask(RewriteWorkflow.class, WorkflowIds.rewrite(channel), RewriteWorkflow::view);
        Instant ofLate = now.minus(OF_LATE);
        var outboxAnswer =
                engine.ask(OutboxWorkflow.class, WorkflowIds.outbox(channel), outbox -> outbox.standing(ofLate));

        Map<String, BoardView> boards = new TreeMap<>();
        asked.forEach((show, answer) -> answer.join()
                .orKnown(Optional.ofNullable(previous.boards().get(show)))
                .ifPresent(view -> boards.put(show, view)));
        boolean silent = Stream.concat(
                        Stream.of(channelAnswer, budgetAnswer, rewriteAnswer, outboxAnswer), asked.values().stream())
                .anyMatch(answer -> answer.join() instanceof Answer.Silence<?>);
        return new Snapshot(
                now,
                catalogue,
                sources.catalogue().committedAt(),
                sources.catalogue().diagnostics(),
                channelAnswer.join().orKnown(previous.channel()),
                budgetAnswer.join().orKnown(previous.budget()),
                rewriteAnswer.join().orKnown(previous.rewrite()),
                outboxAnswer.join().orKnown(previous.outbox()),
                boards,
                silent ? Optional.of(previous.silentSince().orElse(now)) : Optional.empty());
    }

    private static SortedSet<String> shows(Optional<Catalogue> catalogue) {
        SortedSet<String> shows = new TreeSet<>();
        catalogue.ifPresent(inForce -> {
            shows.addAll(inForce.shows().keySet());
            inForce.episodes().keySet().forEach(episode -> shows.add(episode.show()));
        });
        return shows;
    }
}
