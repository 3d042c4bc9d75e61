package dev.showrunner.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.episode.EpisodeRun;
import dev.showrunner.workflows.episode.EpisodeState;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.episode.Inheritance;
import dev.showrunner.workflows.episode.Target;
import dev.showrunner.workflows.episode.Withdrawal;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.rewrite.RewriteKeeper;
import dev.showrunner.workflows.showday.Direction;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded histories, replayed: a change of workflow code that running episodes could not follow fails here. How to
 * record new ones stands in CONTRIBUTING.md.
 */
class ReplayTest {
    static List<Path> histories() throws IOException {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_recorded_history_is_followed_to_the_letter(Path history) throws Exception {
        replay(Histories.read(history), EpisodeRun.class, RewriteKeeper.class, RecordKeeper.class, ClusterRun.class);
    }

    private static void replay(WorkflowExecutionHistory history, Class<?>... workflows) throws Exception {
        try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
            Worker worker = temporal.newWorker("replay", Patience.OPTIONS);
            worker.registerWorkflowImplementationTypes(workflows);
            WorkflowReplayer.replayWorkflowExecution(history, worker);
        }
    }

    @Test
    void there_are_histories_to_replay() throws IOException {
        assertThat(histories()).hasSizeGreaterThan(20);
    }

    @Test
    void code_that_does_something_else_is_found_out() throws IOException {
        Path ofAnEpisode = histories().stream()
                .filter(path -> String.valueOf(path.getFileName()).startsWith("episode-"))
                .findFirst()
                .orElseThrow();
        WorkflowExecutionHistory history = Histories.read(ofAnEpisode);

        assertThatThrownBy(() -> replay(history, Sleeper.class)).hasMessageContaining("NonDeterministicException");
    }

    /** An episode that would rather sleep first. */
    public static final class Sleeper implements EpisodeWorkflow {
        @Override
        public void run(EpisodeState start) {
            Workflow.sleep(Duration.ofDays(1));
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
        public void check(String by) {}

        @Override
        public void doubtThumbnail(String by) {}

        @Override
        public void repair(String by) {}

        @Override
        public EpisodeView direct(Direction said) {
            return view();
        }

        @Override
        public void validateDirection(Direction said) {}

        @Override
        public EpisodeView view() {
            return new EpisodeView(null, null, null, null, null, List.of(), List.of(), null);
        }
    }
}
