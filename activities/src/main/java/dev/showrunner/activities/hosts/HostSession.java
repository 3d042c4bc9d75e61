package dev.showrunner.activities.hosts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/** One machine, entered by public key. Neither this machine's SSH settings nor an agent are asked. */
final class HostSession implements AutoCloseable {
    private static final Duration TO_ENTER = Duration.ofSeconds(15);
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final int LARGEST = 1024 * 1024;

    private final Host host;
    private final @Nullable Path key;
    private @Nullable SshClient client;
    private @Nullable ClientSession session;

    HostSession(Host host, @Nullable Path key) {
        this.host = host;
        this.key = key;
    }

    synchronized Answer run(String script, String input, Duration within) {
        String shell = "timeout -k 2 " + Math.max(1, within.toSeconds()) + " sh -c " + quoted(script);
        String command = host.user().equals("root") ? shell : "sudo -n " + shell;
        try (ChannelExec channel = entered().createExecChannel(command);
                Capped output = new Capped();
                Capped error = new Capped()) {
            channel.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            channel.setOut(output);
            channel.setErr(error);
            channel.open().verify(TO_ENTER);
            Set<ClientChannelEvent> events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), within.plus(SLACK));
            Integer exit = channel.getExitStatus();
            if (events.contains(ClientChannelEvent.TIMEOUT) || exit == null) {
                leave();
                throw new HostUnreachable("The host " + host.name() + " did not answer within "
                        + within.plus(SLACK).toSeconds() + " s.");
            }
            return Answer.of(exit, output.toByteArray(), error.toByteArray());
        } catch (IOException e) {
            leave();
            throw new HostUnreachable(
                    "The connection to the host " + host.name() + " broke off: " + e.getMessage() + ".", e);
        }
    }

    private ClientSession entered() {
        ClientSession open = session;
        if (open != null && open.isOpen()) {
            return open;
        }
        leave();
        try {
            SshClient made = client();
            client = made;
            KeyPair identity = identity();
            ClientSession next = made.connect(host.user(), host.address(), host.port())
                    .verify(TO_ENTER)
                    .getSession();
            session = next;
            next.addPublicKeyIdentity(identity);
            next.auth().verify(TO_ENTER);
            return next;
        } catch (IOException | GeneralSecurityException e) {
            leave();
            throw new HostUnreachable(
                    "The host " + host.name() + " at " + host.address() + " cannot be entered as " + host.user() + ": "
                            + e.getMessage() + ".",
                    e);
        }
    }

    private SshClient client() {
        if (client != null) {
            return client;
        }
        Set<PublicKey> known = host.keys().stream().map(this::publicKey).collect(Collectors.toUnmodifiableSet());
        SshClient made = SshClient.setUpDefaultClient();
        made.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        made.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        made.setUserAuthFactories(List.of(new UserAuthPublicKeyFactory(List.copyOf(made.getSignatureFactories()))));
        CoreModuleProperties.NIO_WORKERS.set(made, 1);
        CoreModuleProperties.TCP_NODELAY.set(made, true);
        // It is asked for a key that we know, and not for one that it likes better.
        Set<String> types = known.stream().map(KeyUtils::getKeyType).collect(Collectors.toSet());
        made.setSignatureFactories(made.getSignatureFactories().stream()
                .filter(factory -> types.contains(KeyUtils.getCanonicalKeyType(factory.getName())))
                .toList());
        made.setServerKeyVerifier(
                (connecting, address, shown) -> known.stream().anyMatch(one -> KeyUtils.compareKeys(one, shown)));
        made.start();
        return made;
    }

    private PublicKey publicKey(String line) {
        try {
            return Objects.requireNonNull(
                    PublicKeyEntry.parsePublicKeyEntry(line).resolvePublicKey(null, null, null));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new HostUnreachable("A host key of " + host.name() + " cannot be read.", e);
        }
    }

    private KeyPair identity() throws IOException, GeneralSecurityException {
        Path file = Objects.requireNonNull(key, "a cluster with hosts has a key");
        try (InputStream in = Files.newInputStream(file)) {
            List<KeyPair> pairs = new ArrayList<>();
            SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), in, null)
                    .forEach(pairs::add);
            return pairs.getFirst();
        }
    }

    synchronized void leave() {
        if (session != null) {
            session.close(true);
            session = null;
        }
    }

    @Override
    public synchronized void close() {
        leave();
        if (client != null) {
            client.stop();
            client = null;
        }
    }

    /** One word of a shell, whatever it holds. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Keeps the beginning of what is written to it; what a script says too much is lost. */
    private static final class Capped extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (bytes.size() < LARGEST) {
                bytes.write(b);
            }
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes.write(source, offset, Math.min(length, LARGEST - bytes.size()));
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
