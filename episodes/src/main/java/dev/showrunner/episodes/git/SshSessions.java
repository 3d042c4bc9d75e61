package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/**
 * SSH with one key and one file of known hosts. No agent, no {@code ~/.ssh/config}, no passwords, and no host that is
 * not in the file: there is nobody to ask, so JGit refuses strictly.
 */
final class SshSessions {
    private SshSessions() {}

    static SshdSessionFactory with(RemoteAccess access) throws RetrievalFailed {
        Path key = access.sshKey();
        Path knownHosts = access.knownHosts();
        if (key == null || !Files.isReadable(key)) {
            throw new RetrievalFailed(
                    Kind.REFUSED,
                    key == null ? "No SSH key is configured." : "The SSH key " + key + " cannot be read.",
                    "Make a deploy key with ssh-keygen -t ed25519 -N '' and name its file in the settings.");
        }
        if (knownHosts == null || !Files.isReadable(knownHosts)) {
            throw new RetrievalFailed(
                    Kind.REFUSED,
                    knownHosts == null
                            ? "No known_hosts file is configured."
                            : "The known_hosts file " + knownHosts + " cannot be read.",
                    "Write the server's published host key into it and name its file in the settings.");
        }
        var folder = knownHosts.toAbsolutePath().resolveSibling("ssh").toFile();
        return new SshdSessionFactoryBuilder()
                .setHomeDirectory(folder)
                .setSshDirectory(folder)
                .setConfigStoreFactory((home, config, user) -> null)
                .setPreferredAuthentications("publickey")
                .setDefaultIdentities(ssh -> List.of(key))
                .setDefaultKnownHostsFiles(ssh -> List.of(knownHosts))
                .build(null);
    }
}
