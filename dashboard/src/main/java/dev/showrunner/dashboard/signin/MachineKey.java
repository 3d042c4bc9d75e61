package dev.showrunner.dashboard.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Knows commands that run on the same machine by a key out of the home, which only its owner can read:
 * {@code Authorization: Bearer KEY}. Scrapers of {@code /metrics} show it too.
 */
@Singleton
@Requires(property = "micronaut.security.enabled", value = "true")
final class MachineKey implements AuthenticationFetcher<HttpRequest<?>> {
    /** No allow-list can name it: accounts there begin otherwise. */
    static final String ACCOUNT = "the command line";

    private final byte[] expected;

    MachineKey(SignIn signIn) {
        this.expected = ("Bearer " + signIn.machineKey()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String shown = request.getHeaders().get("Authorization");
        return shown != null && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8))
                ? Mono.just(Authentication.build(ACCOUNT))
                : Mono.empty();
    }
}
