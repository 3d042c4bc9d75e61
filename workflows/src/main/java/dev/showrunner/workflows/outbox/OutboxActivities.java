package dev.showrunner.workflows.outbox;

import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Finding out who is to be told, and telling them. Runs where the addresses are; none of them ever leaves it. */
@ActivityInterface
public interface OutboxActivities {
    /** Who is told of something: nobody, where the channel wants nobody to be. Idempotent. */
    List<Letter> address(Occurrence occurrence);

    /**
     * Sends a letter, at most once per edition: one that may have arrived is not sent again, whatever was lost. An
     * answer that cannot be known is a failure for a producer to judge.
     */
    Receipt deliver(Letter letter);

    /** Remembers that a letter is not to be sent any more. Idempotent. */
    void forget(Letter letter);
}
