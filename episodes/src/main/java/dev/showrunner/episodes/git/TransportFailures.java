package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.OneOrigin.OtherOrigin;
import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.internal.JGitText;
import org.jspecify.annotations.Nullable;

/**
 * Puts what went wrong between us and one remote into words. Knows what was observed on the way, since JGit's
 * exceptions say only the last of it; quotes nothing of the token.
 */
final class TransportFailures {
    private final Remote remote;
    private final Limits limits;
    private final String right;
    private final List<String> secrets = new ArrayList<>();
    private volatile int status;
    private volatile @Nullable OtherOrigin otherOrigin;

    TransportFailures(Remote remote, Limits limits) {
        this(remote, limits, "read");
    }

    private TransportFailures(Remote remote, Limits limits, String right) {
        this.remote = remote;
        this.limits = limits;
        this.right = right;
    }

    /** Of a push. */
    static TransportFailures ofWriting(Remote remote, Limits limits) {
        return new TransportFailures(remote, limits, "write to");
    }

    /** The remote understood the push and said no, as it does for a protected branch. */
    RetrievalFailed declined(String branch, String answer) {
        return new RetrievalFailed(
                Kind.REFUSED,
                remote + " does not let us write to " + branch + ": " + Printable.line(answer) + ".",
                "Let the token or key push to this branch, or commit by hand.");
    }

    String keepSecret(String token) {
        secrets.add(token);
        return token;
    }

    void answered(int newStatus) {
        status = newStatus;
    }

    void redirected(OtherOrigin to) {
        otherOrigin = to;
    }

    /** Whether the remote answered as a Git server and the failure is about what it said. */
    boolean isAnswer(Exception failure) {
        return otherOrigin == null
                && (status == 0 || status == 200)
                && ofSsh(failure).isEmpty()
                && ofNetwork(failure).isEmpty();
    }

    RetrievalFailed explain(Exception failure) {
        OtherOrigin elsewhere = otherOrigin;
        if (elsewhere != null) {
            return refused(
                    remote + " redirects to " + Printable.line(String.valueOf(elsewhere.getMessage())) + ".",
                    "Other hosts are not followed. If the repository has moved, configure its new address.",
                    failure);
        }
        return ofSsh(failure).or(() -> ofNetwork(failure)).orElseGet(() -> ofAnswer(failure));
    }

    private Optional<RetrievalFailed> ofSsh(Exception failure) {
        return cause(failure, SshException.class).flatMap(ssh -> switch (ssh.getDisconnectCode()) {
            case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
                Optional.of(refused(
                        "The host key of " + remote + " is not the one in the known_hosts file.",
                        "Compare it with the one the server's owner publishes before you write it into the file.",
                        failure));
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE ->
                Optional.of(refused(
                        remote + " does not accept our SSH key.",
                        "Add the public key as a deploy key that may " + right
                                + " the repository. Keys with a passphrase cannot be used.",
                        failure));
            default -> Optional.empty();
        });
    }

    private Optional<RetrievalFailed> ofNetwork(Exception failure) {
        if (cause(failure, UnknownHostException.class).isPresent()) {
            return Optional.of(unreachable("The host of " + remote + " was not found.", failure));
        }
        if (cause(failure, SSLException.class).isPresent()) {
            return Optional.of(refused(
                    "The TLS certificate of " + remote + " is not trusted.",
                    "Renew it, or add its authority to the Java trust store.",
                    failure));
        }
        if (cause(failure, InterruptedIOException.class).isPresent()) {
            return Optional.of(silent(failure));
        }
        if (cause(failure, ConnectException.class).isPresent()
                || cause(failure, NoRouteToHostException.class).isPresent()) {
            return Optional.of(unreachable(remote + " takes no connection.", failure));
        }
        return cause(failure, SocketException.class)
                .map(broken -> unreachable(remote + " broke the connection off.", failure));
    }

    private RetrievalFailed ofAnswer(Exception failure) {
        return switch (status) {
            case 401, 403 ->
                refused(
                        remote + (secrets.isEmpty() ? " asks for a token." : " does not accept the token."),
                        "Configure a token that may " + right + " this repository.",
                        failure);
            case 404, 410 -> notFound(failure);
            case 429 -> unreachable(remote + " asks for a pause (429).", failure);
            default ->
                status >= 500
                        ? unreachable(remote + " has trouble of its own (" + status + ").", failure)
                        : other(failure);
        };
    }

    private RetrievalFailed other(Exception failure) {
        if (cause(failure, NoRemoteRepositoryException.class).isPresent()) {
            return notFound(failure);
        }
        if (String.valueOf(failure.getMessage()).endsWith(JGitText.get().pushNotPermitted)) {
            return refused(
                    remote + " lets us read it, but not write to it.",
                    "Give the deploy key write access, or commit by hand.",
                    failure);
        }
        if (cause(failure, UnsupportedCredentialItem.class).isPresent()) {
            return refused(
                    remote + " asks for something other than a token.",
                    "Configure access with a token or an SSH key.",
                    failure);
        }
        if (cause(failure, PackProtocolException.class).isPresent()) {
            return refused(
                    remote + " does not answer as a Git server: " + detail(failure),
                    "Check the address; a browser shows the repository at it.",
                    failure);
        }
        return unreachable(
                remote
                        + (right.equals("read") ? " could not be fetched: " : " could not be written to: ")
                        + detail(failure),
                failure);
    }

    private RetrievalFailed notFound(Exception failure) {
        return refused(
                "There is no repository at " + remote + ", or we may not " + right + " it.",
                "Check the address, and that the token or key may " + right + " it.",
                failure);
    }

    RetrievalFailed silent(@Nullable Exception failure) {
        String reason = remote + " did not answer within " + limits.silence().toSeconds() + " s.";
        String remedy = "It is tried again. Check the address and the network between.";
        return failure == null
                ? new RetrievalFailed(Kind.UNREACHABLE, reason, remedy)
                : new RetrievalFailed(Kind.UNREACHABLE, reason, remedy, failure);
    }

    private RetrievalFailed unreachable(String reason, Exception failure) {
        return new RetrievalFailed(
                Kind.UNREACHABLE, reason, "It is tried again. Check the address and the network between.", failure);
    }

    private RetrievalFailed refused(String reason, String remedy, Exception failure) {
        return new RetrievalFailed(Kind.REFUSED, reason, remedy, failure);
    }

    private String detail(Exception failure) {
        String text = String.valueOf(failure.getMessage());
        for (String secret : secrets) {
            text = secret.isEmpty() ? text : text.replace(secret, "…");
        }
        return Printable.line(text);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
