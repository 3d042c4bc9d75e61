package dev.showrunner.workflows.episode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an episode has told the outbox.
 *
 * @param mutedUntil what came about until then is not told: the episode existed before Showrunner knew it; absent where
 *     it did not
 * @param told the airtime people know; absent while they know of none
 * @param revision from which it was told; empty while nothing was
 * @param isOurs whether its event was made here
 * @param said what else was told, by kind
 */
public record Noticed(
        @Nullable Instant mutedUntil, @Nullable Instant told, String revision, boolean isOurs, List<String> said) {
    /** Nothing yet. */
    public static final Noticed NOTHING = new Noticed(null, null, "", false, List.of());

    public Noticed {
        said = List.copyOf(said);
    }
}
