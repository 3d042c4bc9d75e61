package dev.showrunner.cli;

import dev.showrunner.activities.youtube.CredentialsSource;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.activities.youtube.YouTubeCredentials;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which YouTube a command speaks to, and as whom. */
public final class YouTubeAccess {
    private YouTubeAccess() {}

    /** As configured: the setting {@code youtube.root} names a local one, and somebody has signed in. */
    public static YouTubeConnection of(Settings settings, Path home) {
        YouTubeCredentials credentials = new CredentialsSource(settings.environment(), home).read();
        return settings.text("youtube.root")
                .map(root -> YouTubeConnection.local(URI.create(root), credentials))
                .orElseGet(() -> YouTubeConnection.google(credentials));
    }

    /**
     * As configured, unless a local one is named, which needs no sign-in.
     *
     * @param local its root
     */
    public static YouTubeConnection of(Settings settings, Path home, @Nullable URI local) {
        return local == null ? of(settings, home) : YouTubeConnection.local(local);
    }
}
