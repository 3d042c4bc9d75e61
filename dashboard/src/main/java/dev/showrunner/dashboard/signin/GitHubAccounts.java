package dev.showrunner.dashboard.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.OauthAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.TokenResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Asks GitHub <a href="https://docs.github.com/en/rest/users/users#get-the-authenticated-user">whose token it is</a>.
 * The token is used once and not kept.
 */
@Singleton
@Named("github")
@Requires(property = "micronaut.security.oauth2.clients.github.client-id")
final class GitHubAccounts implements OauthAuthenticationMapper {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI user;
    private final AllowList allowed;

    GitHubAccounts(SignIn signIn) {
        this.user = URI.create(Objects.requireNonNull(signIn.gitHub()).api() + "/user");
        this.allowed = signIn.allowed();
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(TokenResponse token, @Nullable State state) {
        HttpRequest request = HttpRequest.newBuilder(user)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.getAccessToken())
                .header("Accept", "application/vnd.github+json")
                .header("User-Agent", "Showrunner")
                .build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()))
                .map(this::account);
    }

    private AuthenticationResponse account(HttpResponse<byte[]> answer) {
        try {
            String handle = json.readTree(answer.body()).path("login").asText();
            return answer.statusCode() == 200 && !handle.isEmpty()
                    ? Accounts.admit("github:" + handle, allowed)
                    : AuthenticationResponse.failure("GitHub did not say whose sign-in it is");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
