package dev.showrunner.workflows.record;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.Retries;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.board.RefusedChapters;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxCalls;
import dev.showrunner.workflows.record.ChapterStanding.State;
import dev.showrunner.workflows.showday.ShowDayActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The record of one episode: brings its chapters into the repository, and counts. */
public final class RecordKeeper implements RecordWorkflow {
    private static final List<Duration> COUNTED_AFTER = List.of(Duration.ofDays(1), Duration.ofDays(7));

    private static final Duration CHAPTERS_WITHIN = Duration.ofHours(20);

    private final ShowDayActivities youtube = Workflow.newActivityStub(
            ShowDayActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .setScheduleToCloseTimeout(Duration.ofDays(1))
                    .setHeartbeatTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofMinutes(1))
                            .setMaximumInterval(Duration.ofHours(1))
                            .build())
                    .build());
    private final ChapterActivities repository = Workflow.newActivityStub(
            ChapterActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.GIT)
                    .setStartToCloseTimeout(Duration.ofMinutes(15))
                    .setHeartbeatTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(Retries.repeatable())
                    .build());
    private EpisodeRecord record;

    /** Begins with what the show left behind. */
    @WorkflowInit
    public RecordKeeper(EpisodeRecord start) {
        record = start;
    }

    @Override
    public void run(EpisodeRecord start) {
        if (start.episode() != null && (!start.marks().isEmpty() || isToldThatItAired())) {
            settleChapters(start.episode());
            tellOfRefusal(start.episode());
        }
        count();
    }

    private void settleChapters(EpisodeId episode) {
        Instant patience = now().plus(CHAPTERS_WITHIN);
        while (record.chapters() == null || record.chapters().state() == State.WAITING) {
            try {
                record = record.with(repository.settleChapters(episode, record.marks()));
            } catch (ActivityFailure failure) {
                Trouble trouble = Trouble.of(failure);
                boolean isForLater =
                        trouble.retryAt() != null && trouble.retryAt().isBefore(patience);
                record = record.with(isForLater ? ChapterStanding.waiting(trouble) : ChapterStanding.refused(trouble));
                if (isForLater) {
                    Workflow.sleep(Duration.between(now(), trouble.retryAt()));
                }
            }
        }
    }

    /** Its episode's own workflow may have ended long ago. */
    private void tellOfRefusal(EpisodeId episode) {
        ChapterStanding chapters = record.chapters();
        if (chapters == null || chapters.state() != State.REFUSED || !isRefusalTold()) {
            return;
        }
        String channel = record.subject().channel();
        String video = record.subject().videoId();
        try {
            Workflow.newExternalWorkflowStub(BoardWorkflow.class, WorkflowIds.board(channel, episode.show()))
                    .chaptersRefused(new RefusedChapters(episode, chapters.reason(), chapters.remedy()));
        } catch (TemporalFailure gone) {
            Workflow.getLogger(RecordKeeper.class).warn("The board could not be told: {}", gone.getMessage());
        }
        OutboxCalls.tell(
                channel,
                new Occurrence(
                        Occasion.CHAPTERS_REFUSED,
                        episode,
                        "",
                        "chapters|" + video,
                        now(),
                        null,
                        null,
                        video,
                        Stream.of(chapters.reason(), chapters.remedy())
                                .filter(words -> !words.isEmpty())
                                .toList()));
    }

    /** Records that earlier releases began told nobody. */
    private static boolean isRefusalTold() {
        return Workflow.getVersion("chapters-refused", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** Records that earlier releases began without chapters left the file alone. */
    private static boolean isToldThatItAired() {
        return Workflow.getVersion("aired", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    private void count() {
        for (Duration after : COUNTED_AFTER) {
            Instant at = record.endedAt().plus(after);
            Duration pause = Duration.between(now(), at);
            if (pause.isPositive()) {
                Workflow.sleep(pause);
            }
            try {
                record = record.with(youtube.statistics(record.subject()));
            } catch (ActivityFailure failure) {
                Workflow.getLogger(RecordKeeper.class).warn("No statistics after {}: {}", after, failure.getMessage());
            }
        }
    }

    @Override
    public EpisodeRecord view() {
        return record;
    }
}
