package dev.showrunner.activities.youtube;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the access token and puts it on requests. Google's credentials print their tokens, so they do not leave this
 * class.
 */
final class SignIn implements HttpRequestInitializer {
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"(\\w{1,60})\"");
    private static final String LOGIN = "Run 'showrunner login' again.";

    private record Remedy(String what, String remedy) {}

    private static final Map<String, Remedy> REFUSALS = Map.of(
            "invalid_grant",
            new Remedy(
                    "Google no longer accepts the sign-in: it was revoked, or it has expired.",
                    LOGIN + " If it expires every seven days, publish the consent screen of the Google Cloud project,"
                            + " then sign in once more."),
            "invalid_client",
            new Remedy(
                    "Google does not know the OAuth client, or its secret is wrong.",
                    "Check SHOWRUNNER_YOUTUBE_CLIENT_ID and SHOWRUNNER_YOUTUBE_CLIENT_SECRET, then run"
                            + " 'showrunner login'."),
            "unauthorized_client",
            new Remedy("The sign-in was made with another OAuth client.", LOGIN),
            "invalid_scope",
            new Remedy("The sign-in does not allow managing the channel.", LOGIN));

    private final UserCredentials credentials;
    private final HttpCredentialsAdapter adapter;
    private final int timeoutMillis;

    SignIn(YouTubeConnection connection, HttpTransport transport) {
        YouTubeCredentials given = connection.credentials();
        this.credentials = UserCredentials.newBuilder()
                .setClientId(given.clientId())
                .setClientSecret(given.clientSecret())
                .setRefreshToken(given.refreshToken())
                .setTokenServerUri(connection.tokenServer())
                .setHttpTransportFactory(() -> transport)
                .build();
        this.adapter = new HttpCredentialsAdapter(credentials);
        this.timeoutMillis = Math.toIntExact(connection.timeout().toMillis());
    }

    /** Fetches an access token unless there is one that is good for some minutes yet. */
    void ensure() throws IOException {
        credentials.refreshIfExpired();
    }

    /** Fetches another access token, since YouTube did not accept this one. */
    void renew() throws IOException {
        credentials.refresh();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The handlers that Google's client would repeat a request with are taken off: whether a request may be repeated
     * is decided in one place, {@link Calls}.
     */
    @Override
    public void initialize(HttpRequest request) throws IOException {
        adapter.initialize(request);
        request.setUnsuccessfulResponseHandler(null);
        request.setNumberOfRetries(0);
        request.setFollowRedirects(false);
        request.setLoggingEnabled(false);
        request.setConnectTimeout(timeoutMillis);
        request.setReadTimeout(timeoutMillis);
    }

    /**
     * The failure behind what was thrown while fetching an access token, unless it is one that may pass by itself.
     *
     * @param doing what the token was wanted for, to follow "Could not "
     */
    static Optional<Failure> refusal(String doing, IOException thrown) {
        return Optional.ofNullable(response(thrown))
                .filter(response -> response.getStatusCode() < 500 && response.getStatusCode() != 429)
                .map(response -> refused(doing, response));
    }

    private static Failure refused(String doing, HttpResponseException response) {
        String content = response.getContent() == null ? "" : response.getContent();
        Matcher matcher = ERROR.matcher(content);
        String error = matcher.find() ? matcher.group(1) : bodiless(response.getStatusCode());
        Remedy known = REFUSALS.get(error);
        return known != null
                ? NeedsHuman.ofTheChannel("Could not " + doing + ". " + known.what(), known.remedy())
                : NeedsHuman.ofTheChannel(
                        "Could not " + doing + ". Google refuses the sign-in (" + error + ").", LOGIN);
    }

    /** The JDK loses the body of a 401, the one status with which an unknown client is refused. */
    private static String bodiless(int status) {
        return status == 401 ? "invalid_client" : "status " + status;
    }

    private static @Nullable HttpResponseException response(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof HttpResponseException response) {
                return response;
            }
        }
        return null;
    }
}
