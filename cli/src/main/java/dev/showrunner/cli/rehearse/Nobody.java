package dev.showrunner.cli.rehearse;

import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxActivities;
import dev.showrunner.workflows.outbox.Receipt;
import java.util.List;

/** Whom a rehearsal tells. */
final class Nobody implements OutboxActivities {
    @Override
    public List<Letter> address(Occurrence occurrence) {
        return List.of();
    }

    @Override
    public Receipt deliver(Letter letter) {
        return Receipt.failed("Nobody is told of a rehearsal.");
    }

    @Override
    public void forget(Letter letter) {
        // nothing was remembered
    }
}
