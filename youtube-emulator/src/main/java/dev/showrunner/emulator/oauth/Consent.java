package dev.showrunner.emulator.oauth;

import dev.showrunner.emulator.store.Transaction;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client asks the person to allow.
 *
 * @param scopes at least one
 * @param state handed back untouched
 * @param challenge the PKCE S256 challenge; blank without PKCE
 * @param offline whether a refresh token is wanted ({@code access_type=offline})
 * @param prompted whether it is wanted even though one was given before ({@code prompt=consent})
 */
public record Consent(
        URI redirectUri, Set<Scope> scopes, String state, String challenge, boolean offline, boolean prompted) {
    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}|localhost|\\[::1]");

    /** Either a consent to ask for, or what is wrong with the request, in a sentence. */
    public sealed interface Question {
        record Asked(Consent consent) implements Question {}

        record Refused(String error, String explanation) implements Question {}
    }

    /** Reads the parameters of {@code /o/oauth2/v2/auth}. */
    public static Question read(Map<String, String> parameters) {
        if (!TokenEndpoint.CLIENT.equals(parameters.get("client_id"))) {
            return new Question.Refused("invalid_client", "The OAuth client was not found. The local one is 'local'.");
        }
        if (!"code".equals(parameters.get("response_type"))) {
            return new Question.Refused("unsupported_response_type", "response_type must be code.");
        }
        Optional<URI> redirect = loopback(parameters.getOrDefault("redirect_uri", ""));
        if (redirect.isEmpty()) {
            return new Question.Refused(
                    "redirect_uri_mismatch",
                    "redirect_uri must be http:// and a loopback address, as for desktop apps.");
        }
        Set<Scope> scopes = Scope.parse(parameters.getOrDefault("scope", ""));
        if (scopes.isEmpty()) {
            return new Question.Refused("invalid_scope", "scope must name at least one of YouTube's scopes.");
        }
        String challenge = parameters.getOrDefault("code_challenge", "");
        if (!challenge.isEmpty() && !"S256".equals(parameters.get("code_challenge_method"))) {
            return new Question.Refused("invalid_request", "code_challenge_method must be S256.");
        }
        return new Question.Asked(new Consent(
                redirect.get(),
                scopes,
                parameters.getOrDefault("state", ""),
                challenge,
                "offline".equals(parameters.get("access_type")),
                parameters.getOrDefault("prompt", "").contains("consent")));
    }

    /** Where the browser goes when the person agrees; the code in it is good once, for ten minutes. */
    public String allowed(Transaction tx) {
        boolean refresh = offline && (prompted || !Tokens.consentedBefore(tx));
        String code = Tokens.mintCode(tx, new Tokens.Grant(redirectUri.toString(), challenge, scopes, refresh));
        return back("code=" + encoded(code) + "&scope=" + encoded(Scope.join(scopes)));
    }

    /** Where the browser goes when the person does not. */
    public String denied() {
        return back("error=access_denied");
    }

    private String back(String query) {
        String separator = redirectUri.getRawQuery() == null ? "?" : "&";
        String withState = state.isEmpty() ? query : "state=" + encoded(state) + "&" + query;
        return redirectUri + separator + withState;
    }

    private static Optional<URI> loopback(String text) {
        try {
            URI uri = URI.create(text);
            boolean local = "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && LOOPBACK.matcher(uri.getHost()).matches()
                    && uri.getFragment() == null;
            return local ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
