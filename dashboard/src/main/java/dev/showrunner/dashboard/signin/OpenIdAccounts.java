package dev.showrunner.dashboard.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Takes an address only from a provider that says it has verified it. */
@Singleton
@Named("oidc")
@Requires(property = "micronaut.security.oauth2.clients.oidc.client-id")
final class OpenIdAccounts implements OpenIdAuthenticationMapper {
    private final AllowList allowed;

    OpenIdAccounts(SignIn signIn) {
        this.allowed = signIn.allowed();
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(
            String provider, OpenIdTokenResponse token, OpenIdClaims claims, @Nullable State state) {
        String email = claims.getEmail();
        boolean isVerified = Boolean.TRUE.equals(claims.isEmailVerified());
        return Mono.just(
                email != null && isVerified
                        ? Accounts.admit("email:" + email, allowed)
                        : AuthenticationResponse.failure("the provider has not verified the address"));
    }
}
