package dev.showrunner.workflows.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with which one person fetches their credentials once, or everybody theirs, saying who they are. The link
 * itself is kept nowhere.
 *
 * @param hash SHA-256 of the link's secret, lower-case hexadecimal
 * @param handle on GitHub, lower case; {@link #EVERYBODY} for the link that all may use
 * @param role what for
 * @param expires when the link is of no use any more
 * @param usedAt when it was used
 */
public record Invitation(
        String hash,
        String handle,
        Role role,
        Instant expires,
        @Nullable Instant usedAt) {
    /** Stands for whoever has the link. */
    public static final String EVERYBODY = "*";

    /** Whether all may use it, and again and again. */
    public boolean admitsEverybody() {
        return handle.equals(EVERYBODY);
    }

    /** Nobody used it, and it has not expired. */
    public boolean isOpen(Instant now) {
        return usedAt == null && expires.isAfter(now);
    }

    Invitation used(Instant at) {
        return new Invitation(hash, handle, role, expires, at);
    }
}
