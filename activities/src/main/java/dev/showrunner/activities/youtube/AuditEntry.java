package dev.showrunner.activities.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field that one write changed.
 *
 * @param at when YouTube confirmed it
 * @param revision the commit that asked for it; its author is who
 * @param episode {@code show/slug}
 * @param videoId YouTube's id
 * @param field as YouTube calls it, such as {@code snippet.description}
 * @param before what stood there; absent where nothing did
 * @param after what stands there now; absent where it was cleared
 */
public record AuditEntry(
        Instant at,
        String revision,
        String episode,
        String videoId,
        String field,
        @Nullable String before,
        @Nullable String after) {}
