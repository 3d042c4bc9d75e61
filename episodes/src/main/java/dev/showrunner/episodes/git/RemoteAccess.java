package dev.showrunner.episodes.git;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What proves to a remote who we are, and to us who it is. Secrets are asked for at each fetch and kept nowhere.
 *
 * @param user goes with the token; GitHub, GitLab and Gitea take any name, Bitbucket wants {@code x-token-auth}
 * @param token for HTTPS; empty for a public repository
 * @param sshKey private key file without a passphrase, for SSH
 * @param knownHosts OpenSSH's file of host keys; a host that is not in it is refused
 */
public record RemoteAccess(
        String user,
        Supplier<Optional<String>> token,
        @Nullable Path sshKey,
        @Nullable Path knownHosts) {
    private static final String ANY_USER = "x-access-token";

    /** For folders and public repositories. */
    public static RemoteAccess anonymous() {
        return new RemoteAccess(ANY_USER, Optional::empty, null, null);
    }

    /** For HTTPS. */
    public static RemoteAccess token(Supplier<Optional<String>> token) {
        return new RemoteAccess(ANY_USER, token, null, null);
    }

    /** For SSH. */
    public static RemoteAccess ssh(Path key, Path knownHosts) {
        return new RemoteAccess(ANY_USER, Optional::empty, key, knownHosts);
    }
}
