package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;
import org.eclipse.jgit.transport.UploadPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetchOverSshTest {
    private static final Limits QUICK = Limits.DEFAULT.within(Duration.ofSeconds(5), Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private Scratch source;
    private SshServer server;
    private KeyPair hostKey;
    private Path key;
    private Path knownHosts;
    private final List<ChannelRepository> opened = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();

    @BeforeEach
    void serve() throws Exception {
        source = Scratch.channel(folder.resolve("source"));
        hostKey = newKey();
        KeyPair clientKey = newKey();
        key = folder.resolve("id_ed25519");
        try (OutputStream out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(clientKey, "deploy key", null, out);
        }
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (user, offered, session) -> user.equals("git") && KeyUtils.compareKeys(offered, clientKey.getPublic()));
        server.setCommandFactory(this::command);
        server.start();
        knownHosts = folder.resolve("known_hosts");
        trust(hostKey.getPublic());
    }

    @AfterEach
    void close() throws IOException {
        opened.forEach(ChannelRepository::close);
        server.stop(true);
        source.close();
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        return SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
    }

    private void trust(PublicKey serverKey) throws IOException {
        Files.writeString(
                knownHosts, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(serverKey) + "\n");
    }

    private Command command(ChannelSession channel, String line) {
        commands.add(line);
        return new AbstractCommandSupport(line, null) {
            @Override
            public void run() {
                try {
                    new UploadPack(source.repository()).upload(getInputStream(), getOutputStream(), getErrorStream());
                    onExit(0);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private FetchResult fetch(Path withKey) {
        Remote remote = Remote.parse("ssh://git@127.0.0.1:" + server.getPort() + "/show/channel.git");
        ChannelRepository repository = ChannelRepository.open(
                folder.resolve("mirror"), remote, "main", RemoteAccess.ssh(withKey, knownHosts), QUICK);
        opened.add(repository);
        return repository.fetch(revision -> Optional.empty());
    }

    @Test
    void a_repository_is_fetched_with_a_deploy_key() {
        Revision first = source.commit("First");

        assertThat(fetch(key)).isEqualTo(new FetchResult.First(first));
        assertThat(commands).containsOnly("git-upload-pack '/show/channel.git'");
    }

    @Test
    void a_host_that_is_not_known_is_refused_and_not_remembered() throws IOException {
        source.commit("First");
        Files.writeString(knownHosts, "");

        assertThat(fetch(key))
                .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("host key"));
        assertThat(knownHosts).isEmptyFile();
        assertThat(commands).isEmpty();
    }

    @Test
    void a_host_whose_key_changed_is_refused() throws Exception {
        source.commit("First");
        trust(newKey().getPublic());

        assertThat(fetch(key)).isInstanceOf(FetchResult.Refused.class);
        assertThat(commands).isEmpty();
    }

    @Test
    void a_key_that_the_host_does_not_accept_is_told() throws Exception {
        source.commit("First");
        Path other = folder.resolve("other");
        try (OutputStream out = Files.newOutputStream(other)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(newKey(), "other key", null, out);
        }

        assertThat(fetch(other))
                .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("does not accept our SSH key"));
    }

    @Test
    void a_missing_key_file_is_told_before_anything_is_sent() {
        assertThat(fetch(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        refused -> assertThat(refused.remedy()).contains("ssh-keygen"));
    }

    @Test
    void a_missing_branch_is_told_with_those_there_are() {
        source.commitOnto(null, "trunk", "Elsewhere");

        assertThat(fetch(key))
                .isInstanceOfSatisfying(
                        FetchResult.BranchMissing.class,
                        missing -> assertThat(missing.remedy()).contains("trunk"));
    }
}
