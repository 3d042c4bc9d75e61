package dev.showrunner.dashboard.signin;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;

/** Who asks, in the words that stand in timelines and in the audit trail. */
@Singleton
public final class Who {
    private static final String SOMEBODY_HERE = "a producer";

    /** The account of who has signed in; {@code a producer} where nobody has to. */
    public String asks() {
        return asks("");
    }

    /**
     * The account of who has signed in; where nobody has to, the name that somebody gives, if they give one.
     *
     * @param name may be empty
     */
    public String asks(String name) {
        return signedIn().orElse(name.isEmpty() ? SOMEBODY_HERE : name);
    }

    /** The account of who has signed in; empty where nobody has. */
    public Optional<String> signedIn() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getUserPrincipal())
                .map(Principal::getName);
    }
}
