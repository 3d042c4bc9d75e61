package dev.showrunner.activities.youtube;

import com.google.api.client.http.HttpResponseException;
import com.google.gson.stream.MalformedJsonException;
import dev.showrunner.activities.youtube.CallLedger.Outcome;
import dev.showrunner.activities.youtube.RefusalRules.Handling;
import dev.showrunner.workflows.failure.Bug;
import dev.showrunner.workflows.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls: the one place that decides what is repeated, counts every attempt and names every failure. An access
 * token that is not accepted is renewed once. Reads and writes that may be repeated are, up to {@value #ATTEMPTS}
 * attempts with growing, jittered pauses; a call that may not be repeated is made once, and a lost answer is an
 * {@link UnknownResult}.
 */
final class Calls {
    static final int ATTEMPTS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** One request and its answer; run once for each attempt. */
    @FunctionalInterface
    interface Exchange<T> {
        @Nullable
        T run() throws IOException;
    }

    private sealed interface Reply<T> {
        record Answered<T>(@Nullable T value) implements Reply<T> {}

        record Refused<T>(Refusal refusal) implements Reply<T> {}

        /** It may have been applied. */
        record Lost<T>(String how) implements Reply<T> {}

        /** It never left. */
        record NotSent<T>(String how) implements Reply<T> {}
    }

    private final SignIn signIn;
    private final CallLedger ledger;
    private final Failures failures;
    private final Pauses pauses;

    Calls(SignIn signIn, CallLedger ledger, Failures failures, Pauses pauses) {
        this.signIn = signIn;
        this.ledger = ledger;
        this.failures = failures;
        this.pauses = pauses;
    }

    /**
     * Reads.
     *
     * @param doing what is tried, to follow "Could not "
     */
    <T> T read(ApiMethod method, String doing, Exchange<T> exchange) {
        return repeat(method, doing, exchange)
                .orElseThrow(() -> new Bug("Could not " + doing + ": YouTube answered without a content."));
    }

    /**
     * Reads or writes something that may be done twice.
     *
     * @param doing what is tried, to follow "Could not "
     * @return the answer; empty where it has no content, or where what was asked for is so already
     */
    <T> Optional<T> repeat(ApiMethod method, String doing, Exchange<T> exchange) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            switch (attempt(method, doing, exchange)) {
                case Reply.Answered<T> answered -> {
                    return Optional.ofNullable(answered.value);
                }
                case Reply.Refused<T> refused -> {
                    Refusal refusal = refused.refusal;
                    if (isSatisfied(method, refusal)) {
                        return Optional.empty();
                    } else if (refusal.isUnauthorised() && !renewed) {
                        renewed = renew(doing);
                        continue;
                    }
                    if (last || !isPassing(method, refusal)) {
                        throw failures.of(method, doing, refusal);
                    }
                }
                case Reply.Lost<T> lost -> throwIf(last, doing, lost.how);
                case Reply.NotSent<T> notSent -> throwIf(last, doing, notSent.how);
            }
            pauses.beforeAttempt(attempt + 1);
        }
    }

    /**
     * Writes something that would be there twice if it were done twice. Repeated only after an answer that says that
     * nothing was written.
     *
     * @param doing what is tried, to follow "Could not "
     * @return the answer; empty where what was asked for is so already
     * @throws UnknownResult when the answer was lost or says nothing
     */
    <T> Optional<T> once(ApiMethod method, String doing, Exchange<T> exchange) throws UnknownResult {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            switch (attempt(method, doing, exchange)) {
                case Reply.Answered<T> answered -> {
                    if (answered.value == null) {
                        throw unknown(doing, "the answer was empty");
                    }
                    return Optional.of(answered.value);
                }
                case Reply.Refused<T> refused -> {
                    Refusal refusal = refused.refusal;
                    if (isSatisfied(method, refusal)) {
                        return Optional.empty();
                    } else if (refusal.isFault()) {
                        throw unknown(doing, "status " + refusal.status());
                    } else if (refusal.isUnauthorised() && !renewed) {
                        renewed = renew(doing);
                        continue;
                    }
                    if (last || !isPassing(method, refusal)) {
                        throw failures.of(method, doing, refusal);
                    }
                }
                case Reply.Lost<T> lost -> throw unknown(doing, lost.how);
                case Reply.NotSent<T> notSent -> throwIf(last, doing, notSent.how);
            }
            pauses.beforeAttempt(attempt + 1);
        }
    }

    private void throwIf(boolean last, String doing, String how) {
        if (last) {
            throw failures.unreachable(doing, how);
        }
    }

    private boolean isSatisfied(ApiMethod method, Refusal refusal) {
        return failures.handling(method, refusal) == Handling.SATISFIED;
    }

    private static boolean isPassing(ApiMethod method, Refusal refusal) {
        return refusal.isFault() || (refusal.isNotFound() && method.settles());
    }

    private static UnknownResult unknown(String doing, String how) {
        return new UnknownResult("It is not known whether YouTube did this: " + doing + " (" + how + ").");
    }

    private <T> Reply<T> attempt(ApiMethod method, String doing, Exchange<T> exchange) {
        try {
            signIn.ensure();
        } catch (IOException e) {
            throwIfRefused(doing, e);
            return new Reply.NotSent<>("no access token: " + how(e));
        }
        return send(method, exchange);
    }

    private boolean renew(String doing) {
        try {
            signIn.renew();
            return true;
        } catch (IOException e) {
            throwIfRefused(doing, e);
            throw failures.unreachable(doing, "no access token: " + how(e));
        }
    }

    private static void throwIfRefused(String doing, IOException thrown) {
        Optional<Failure> refusal = SignIn.refusal(doing, thrown);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private <T> Reply<T> send(ApiMethod method, Exchange<T> exchange) {
        try {
            T value = exchange.run();
            count(method, method.units(), Outcome.OK);
            return new Reply.Answered<>(value);
        } catch (HttpResponseException e) {
            Refusal refusal = Refusal.of(e);
            Outcome outcome = refusal.isFault() ? Outcome.FAILED : Outcome.REFUSED;
            LOG.debug("{} was refused: {} {}", method.wire(), refusal.status(), refusal.reason());
            count(method, refusal.isFault() ? method.units() : 1, outcome);
            return new Reply.Refused<>(refusal);
        } catch (ConnectException | UnknownHostException | NoRouteToHostException | SSLHandshakeException e) {
            return new Reply.NotSent<>(how(e));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The answer to {} was lost: {}", method.wire(), how(e));
            count(method, method.units(), Outcome.LOST);
            return new Reply.Lost<>(how(e));
        }
    }

    private void count(ApiMethod method, int units, Outcome outcome) {
        ledger.onCall(method.wire(), units, outcome);
    }

    /** How a connection failed, in words; an exception's own text may quote what was sent. */
    private static String how(Exception thrown) {
        return switch (thrown) {
            case SocketTimeoutException timeout -> "it took too long";
            case UnknownHostException unknown -> "its address is not known; is the network up?";
            case ConnectException refused -> "the connection was refused";
            case NoRouteToHostException unreachable -> "there is no route to it";
            case SSLHandshakeException insecure -> "no secure connection";
            case IllegalArgumentException unreadable -> "the answer could not be read";
            case MalformedJsonException unreadable -> "the answer could not be read";
            default -> "the connection broke";
        };
    }
}
