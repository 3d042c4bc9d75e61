package dev.showrunner.dashboard;

import dev.showrunner.workflows.outbox.Entry;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxStanding;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxView;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox that says what it was told to say, and takes no letter out that is called {@code refused}. */
public final class ToldOutbox implements OutboxWorkflow {
    /** What was said to the outbox, as {@code again id by}. */
    public static final CopyOnWriteArrayList<String> LETTERS = new CopyOnWriteArrayList<>();

    @Override
    public void run(OutboxState start) {
        Workflow.await(() -> false);
    }

    @Override
    public void happened(Occurrence occurrence) {}

    @Override
    public void resume(List<Letter> letters) {}

    @Override
    public void sendAgain(String id, String by) {
        LETTERS.add("again " + id + " " + by);
    }

    @Override
    public void checkSendAgain(String id, String by) {}

    @Override
    public void drop(String id, String by) {
        LETTERS.add("drop " + id + " " + by);
    }

    @Override
    public void checkDrop(String id, String by) {
        if (id.equals("refused")) {
            throw ApplicationFailure.newNonRetryableFailure("It is not to be sent any more anyway.", "Refused");
        }
    }

    @Override
    public OutboxView view() {
        return Said.here(OutboxView.class);
    }

    @Override
    public OutboxStanding standing(Instant since) {
        OutboxView view = view();
        List<Entry> unsent = view.entries().stream()
                .filter(entry ->
                        entry.state() == Entry.State.FAILED && entry.since().isAfter(since))
                .toList();
        return new OutboxStanding(
                unsent.size(),
                unsent.isEmpty() ? view.problem() : unsent.getFirst().reason());
    }
}
