package dev.showrunner.cli;

import dev.showrunner.episodes.git.RemoteAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access to Git remotes by the environment: {@code SHOWRUNNER_GIT_TOKEN} or a file named by
 * {@code SHOWRUNNER_GIT_TOKEN_FILE} for HTTPS, {@code SHOWRUNNER_GIT_SSH_KEY} and {@code SHOWRUNNER_GIT_KNOWN_HOSTS}
 * for SSH, {@code SHOWRUNNER_GIT_USER} where the token needs a name.
 */
public final class GitAccess {
    private GitAccess() {}

    /** What the environment gives; the token is read at each fetch, so that it can be replaced. */
    public static RemoteAccess of(Map<String, String> environment) {
        RemoteAccess anonymous = RemoteAccess.anonymous();
        return new RemoteAccess(
                environment.getOrDefault("SHOWRUNNER_GIT_USER", anonymous.user()),
                () -> token(environment),
                path(environment.get("SHOWRUNNER_GIT_SSH_KEY")),
                path(environment.get("SHOWRUNNER_GIT_KNOWN_HOSTS")));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isBlank() ? null : Path.of(text);
    }

    private static Optional<String> token(Map<String, String> environment) {
        Path file = path(environment.get("SHOWRUNNER_GIT_TOKEN_FILE"));
        try {
            return file == null
                    ? Optional.ofNullable(environment.get("SHOWRUNNER_GIT_TOKEN"))
                    : Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The file of SHOWRUNNER_GIT_TOKEN_FILE cannot be read", e);
        }
    }
}
