package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.episode.EpisodeState;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.episode.Inheritance;
import dev.showrunner.workflows.episode.Target;
import dev.showrunner.workflows.episode.Withdrawal;
import dev.showrunner.workflows.showday.Direction;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.util.concurrent.CopyOnWriteArrayList;

/** An episode that says what it was told to say, and keeps what it was asked for. */
public final class ToldEpisode implements EpisodeWorkflow {
    /** Who asked for which episode to be checked, as {@code id by}. */
    public static final CopyOnWriteArrayList<String> CHECKS = new CopyOnWriteArrayList<>();

    /** What producers said, with the workflow's id. */
    public static final CopyOnWriteArrayList<String> DIRECTIONS = new CopyOnWriteArrayList<>();

    /** Words that an episode refuses. */
    public static final String REFUSED = "refuse this";

    @Override
    public void run(EpisodeState start) {
        Workflow.await(() -> false);
    }

    @Override
    public void follow(Target target) {}

    @Override
    public void withdraw(Withdrawal withdrawal) {}

    @Override
    public void handOver(EpisodeId successor, long generation) {}

    @Override
    public void inherit(Inheritance inheritance) {}

    @Override
    public void check(String by) {
        CHECKS.add(Workflow.getInfo().getWorkflowId() + " " + by);
    }

    @Override
    public void doubtThumbnail(String by) {}

    @Override
    public void repair(String by) {}

    @Override
    public EpisodeView direct(Direction said) {
        DIRECTIONS.add(Workflow.getInfo().getWorkflowId() + " " + said);
        return view();
    }

    @Override
    public void validateDirection(Direction said) {
        if (said.words().equals(REFUSED)) {
            throw ApplicationFailure.newNonRetryableFailure("Not safe to air: Texts.", "Refused");
        }
    }

    @Override
    public EpisodeView view() {
        return Said.here(EpisodeView.class);
    }
}
