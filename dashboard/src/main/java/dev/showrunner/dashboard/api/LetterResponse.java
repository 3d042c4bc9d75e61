package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.board.Outboxes.Shown;
import dev.showrunner.workflows.outbox.Entry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notification to one target.
 *
 * @param id names it
 * @param edition 1; one more each time a producer had it sent again
 * @param occasion what it tells, such as {@code scheduled} or {@code gate-red}
 * @param episode {@code show/slug}; absent where it concerns no single one
 * @param target name of the target in {@code channel.yaml}
 * @param guest id of the guest it is for; absent where the target has its own addresses
 * @param state {@code queued}, {@code sent}, {@code failed} or {@code dropped}
 * @param since when it came to stand so
 * @param attempts how often it was tried
 * @param reason why it is not sent; empty where there is none
 * @param nextAttempt when it is tried next; only while it is queued
 * @param expires when it is of no use any more
 * @param by who had it sent again or dropped; absent where nobody did
 * @param text as it is read; empty where it cannot be written any more
 */
@Serdeable
record LetterResponse(
        String id,
        int edition,
        String occasion,
        @Nullable String episode,
        String target,
        @Nullable String guest,
        String state,
        Instant since,
        int attempts,
        String reason,
        @Nullable Instant nextAttempt,
        Instant expires,
        @Nullable String by,
        String text) {
    static LetterResponse of(Shown shown) {
        Entry entry = shown.entry();
        var letter = entry.letter();
        var episode = letter.occurrence().episode();
        return new LetterResponse(
                letter.id(),
                letter.edition(),
                letter.occurrence().occasion().key(),
                episode == null ? null : episode.toString(),
                letter.target(),
                letter.guest(),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.since(),
                entry.attempts(),
                entry.reason(),
                entry.nextAttempt(),
                letter.expires(),
                entry.by(),
                shown.text());
    }
}
