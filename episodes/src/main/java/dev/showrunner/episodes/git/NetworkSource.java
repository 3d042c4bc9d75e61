package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** A repository behind HTTPS or SSH: one branch, no tags, nothing of the machine's own Git settings. */
final class NetworkSource implements Source {
    private final Remote remote;
    private final String branch;
    private final RemoteAccess access;
    private final Limits limits;

    NetworkSource(Remote remote, String branch, RemoteAccess access, Limits limits) {
        this.remote = remote;
        this.branch = branch;
        this.access = access;
        this.limits = limits;
    }

    @Override
    public ObjectId retrieve(Mirror mirror) throws RetrievalFailed, IOException {
        TransportFailures failures = new TransportFailures(remote, limits);
        Repository repository = mirror.repository();
        try {
            return fetch(repository, failures);
        } catch (TransportException | JGitInternalException e) {
            if (failures.isAnswer(e)) {
                requireBranch(repository, failures);
            }
            throw failures.explain(e);
        }
    }

    private ObjectId fetch(Repository repository, TransportFailures failures)
            throws TransportException, NotSupportedException, RetrievalFailed {
        String source = "refs/heads/" + branch;
        try (Transport transport = open(repository, failures)) {
            var result = transport.fetch(
                    NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + source + ":" + Mirror.INCOMING)));
            Ref advertised = result.getAdvertisedRef(source);
            if (advertised == null || advertised.getObjectId() == null) {
                throw BranchMissing.of(remote.toString(), branch, Set.of());
            }
            return advertised.getObjectId();
        }
    }

    @Override
    public boolean publish(Mirror mirror, Step step) throws RetrievalFailed, IOException {
        TransportFailures failures = TransportFailures.ofWriting(remote, limits);
        String target = Constants.R_HEADS + branch;
        Repository repository = mirror.repository();
        try (Transport transport = open(repository, failures)) {
            RemoteRefUpdate update =
                    new RemoteRefUpdate(repository, step.to().name(), target, false, null, step.from());
            transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            return switch (update.getStatus()) {
                case OK, UP_TO_DATE -> true;
                case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> false;
                default -> {
                    // Servers also answer so when another push was faster.
                    if (step.from().equals(tip(repository, failures))) {
                        throw failures.declined(branch, String.valueOf(update.getMessage()));
                    }
                    yield false;
                }
            };
        } catch (TransportException | JGitInternalException e) {
            throw failures.explain(e);
        }
    }

    /** JGit reports a missing branch as any other failure, so the remote is asked once more what it has. */
    private void requireBranch(Repository repository, TransportFailures failures) throws RetrievalFailed {
        Set<String> branches = refs(repository, failures).keySet();
        if (!branches.contains("refs/heads/" + branch)) {
            throw BranchMissing.of(remote.toString(), branch, branches);
        }
    }

    private @Nullable ObjectId tip(Repository repository, TransportFailures failures) throws RetrievalFailed {
        Ref ref = refs(repository, failures).get(Constants.R_HEADS + branch);
        return ref == null ? null : ref.getObjectId();
    }

    private Map<String, Ref> refs(Repository repository, TransportFailures failures) throws RetrievalFailed {
        try (Transport transport = open(repository, failures);
                FetchConnection connection = transport.openFetch()) {
            return connection.getRefsMap();
        } catch (TransportException | NotSupportedException | JGitInternalException e) {
            throw failures.explain(e);
        }
    }

    private Transport open(Repository repository, TransportFailures failures)
            throws TransportException, NotSupportedException, RetrievalFailed {
        Transport transport = switch (remote) {
            case Remote.Http http -> overHttp(repository, http, failures);
            case Remote.Ssh ssh -> overSsh(repository, ssh);
            case Remote.Folder folder -> throw new IllegalArgumentException(folder + " is read without a transport");
        };
        transport.setTimeout((int) Math.max(1, limits.silence().toSeconds()));
        transport.setTagOpt(TagOpt.NO_TAGS);
        return transport;
    }

    private Optional<String> token() throws RetrievalFailed {
        try {
            return access.token().get();
        } catch (UncheckedIOException e) {
            throw new RetrievalFailed(
                    Kind.REFUSED,
                    "The token for " + remote + " cannot be read.",
                    "Check that its file is there and that Showrunner may read it.",
                    e);
        }
    }

    private Transport overHttp(Repository repository, Remote.Http http, TransportFailures failures)
            throws TransportException, NotSupportedException, RetrievalFailed {
        Transport transport = Transport.open(repository, uri(http.uri().toString()));
        if (!(transport instanceof TransportHttp overHttp)) {
            throw new IllegalStateException("JGit has no HTTP transport for " + http);
        }
        overHttp.setHttpConnectionFactory(new OneOrigin(http.uri(), failures));
        token().ifPresent(token -> transport.setCredentialsProvider(
                new UsernamePasswordCredentialsProvider(access.user(), failures.keepSecret(token))));
        return transport;
    }

    private Transport overSsh(Repository repository, Remote.Ssh ssh)
            throws TransportException, NotSupportedException, RetrievalFailed {
        URIish uri = new URIish().setUser(ssh.user()).setHost(ssh.host()).setPath(ssh.path());
        if (ssh.port() != 22) {
            uri = uri.setPort(ssh.port());
        }
        if (ssh.path().startsWith("/")) {
            uri = uri.setScheme("ssh");
        }
        Transport transport = Transport.open(repository, uri);
        if (!(transport instanceof SshTransport overSsh)) {
            throw new IllegalStateException("JGit has no SSH transport for " + ssh);
        }
        overSsh.setSshSessionFactory(SshSessions.with(access));
        return transport;
    }

    private static URIish uri(String text) throws TransportException {
        try {
            return new URIish(text);
        } catch (URISyntaxException e) {
            throw new TransportException("The address cannot be read", e);
        }
    }
}
