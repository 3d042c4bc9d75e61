package dev.showrunner.activities.youtube;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.ClientId;
import com.google.auth.oauth2.DefaultPKCEProvider;
import com.google.auth.oauth2.UserAuthorizer;
import com.google.auth.oauth2.UserAuthorizer.TokenResponseWithConfig;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks a channel's owner, in their browser, to let Showrunner manage the channel: authorization code with PKCE (S256)
 * and state over a loopback address, offline access, and the consent asked for even if it was given before, since
 * without that Google hands out no refresh token the second time.
 *
 * @param page where Google asks
 * @param tokenServer where the code is exchanged
 * @see <a href="https://developers.google.com/identity/protocols/oauth2/native-app">OAuth 2.0 for desktop apps</a>
 */
public record Consent(URI page, URI tokenServer) {
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube";
    private static final String AGAIN = "Run 'showrunner login' again.";

    /** Google's own. */
    public static final Consent GOOGLE = new Consent(
            URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
            URI.create("https://oauth2.googleapis.com/token"));

    /** A local YouTube's. */
    public static Consent local(URI root) {
        return new Consent(root.resolve("/o/oauth2/v2/auth"), root.resolve("/token"));
    }

    /**
     * The OAuth client that asks. Prints no secret.
     *
     * @param id its id
     * @param secret its secret
     */
    public record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param show brings the page's address before the person
     * @param patience how long the person may take
     * @throws NeedsHuman when the person or Google refused, or nobody answered
     */
    public YouTubeCredentials ask(Client client, Consumer<URI> show, Duration patience)
            throws IOException, InterruptedException {
        String state = random();
        try (LoopbackReceiver receiver = new LoopbackReceiver(state)) {
            UserAuthorizer authorizer = UserAuthorizer.newBuilder()
                    .setClientId(ClientId.of(client.id(), client.secret()))
                    .setScopes(List.of(SCOPE))
                    .setCallbackUri(receiver.address())
                    .setUserAuthUri(page)
                    .setTokenServerUri(tokenServer)
                    .setPKCEProvider(new DefaultPKCEProvider())
                    .build();
            show.accept(
                    URI.create(authorizer.getAuthorizationUrl(null, state, null).toString()));
            return exchange(authorizer, client, receiver.code(patience));
        }
    }

    private static YouTubeCredentials exchange(UserAuthorizer authorizer, Client client, String code)
            throws IOException {
        TokenResponseWithConfig tokens;
        try {
            tokens = authorizer.getTokenResponseFromAuthCodeExchange(code, null, Map.of());
        } catch (HttpResponseException e) {
            throw e.getStatusCode() == 401
                    ? new NeedsHuman(
                            "Google does not know the OAuth client, or its secret is wrong.",
                            "Copy both anew from APIs & Services > Credentials in the Google Cloud console.")
                    : new NeedsHuman("Google did not accept the sign-in (" + e.getStatusCode() + ").", AGAIN);
        }
        if (!tokens.getAccessToken().getScopes().contains(SCOPE)) {
            throw new NeedsHuman(
                    "The sign-in does not allow managing the channel.",
                    AGAIN + " Leave the box 'Manage your YouTube account' ticked.");
        }
        String refreshToken = tokens.getRefreshToken();
        if (refreshToken == null) {
            throw new NeedsHuman(
                    "Google gave no lasting sign-in.",
                    "Remove Showrunner at https://myaccount.google.com/permissions, then run 'showrunner login' again.");
        }
        return new YouTubeCredentials(client.id(), client.secret(), refreshToken);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
