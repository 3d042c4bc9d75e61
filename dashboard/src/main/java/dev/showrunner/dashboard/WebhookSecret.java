package dev.showrunner.dashboard;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The secret that is shared with the Git server. Asked for at each delivery, so that it can be replaced; without one
 * every delivery is refused.
 *
 * @param secret absent where none is configured
 */
public record WebhookSecret(Supplier<Optional<String>> secret) {
    /** No webhook is accepted. */
    public static final WebhookSecret NONE = new WebhookSecret(Optional::empty);

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
