package dev.showrunner.workflows.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be said to one target: a reference, not the text, which follows from the revision.
 *
 * @param id follows from target, recipient and what is said, so that the same is never said twice
 * @param edition 1; one more each time a producer has it sent again
 * @param target name of the target
 * @param guest id of the guest it is for; absent where the target has its own addresses
 * @param revision the commit from which it is written
 * @param occurrence what is said
 * @param expires when it is of no use any more
 */
public record Letter(
        String id,
        int edition,
        String target,
        @Nullable String guest,
        String revision,
        Occurrence occurrence,
        Instant expires) {
    /** Names this edition among all that were ever sent. */
    public String key() {
        return id + "." + edition;
    }

    Letter again(Instant until) {
        return new Letter(id, edition + 1, target, guest, revision, occurrence, until);
    }

    /** Those of one line are sent in their order. */
    String line() {
        return target + "/" + guest;
    }
}
