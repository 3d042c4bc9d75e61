package dev.showrunner.dashboard.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Providers send browsers back to the configured address, whatever name a request came in under. */
@Singleton
@Replaces(DefaultHttpHostResolver.class)
@Requires(property = "micronaut.security.enabled", value = "true")
final class PublicAddress implements HttpHostResolver {
    private final String address;

    PublicAddress(SignIn signIn) {
        this.address = String.valueOf(signIn.address());
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public String resolve(@Nullable HttpRequest request) {
        return address;
    }
}
