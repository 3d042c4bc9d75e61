package dev.showrunner.emulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import dev.showrunner.emulator.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /token} and {@code POST /revoke} for the one client, {@value #CLIENT}/{@value #CLIENT}.
 *
 * @see <a href="https://developers.google.com/identity/protocols/oauth2/native-app">OAuth 2.0 for desktop apps</a>
 */
public final class TokenEndpoint {
    static final String CLIENT = "local";

    private TokenEndpoint() {}

    public static Reply token(Request request, Transaction tx) {
        Map<String, String> form = request.form();
        if (!CLIENT.equals(form.get("client_id"))) {
            return refuse(401, "invalid_client", "The OAuth client was not found. The local one is 'local'.");
        }
        String secret = form.getOrDefault("client_secret", "");
        boolean withVerifier = form.containsKey("code_verifier");
        if (!secret.equals(CLIENT) && !(secret.isEmpty() && withVerifier)) {
            return refuse(401, "invalid_client", "Unauthorized: the local client's secret is 'local'.");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "refresh_token" -> refresh(form, tx);
            case "authorization_code" -> exchange(form, tx);
            default -> refuse(400, "unsupported_grant_type", "grant_type must be refresh_token or authorization_code.");
        };
    }

    public static Reply revoke(Request request, Transaction tx) {
        String token = Optional.ofNullable(request.form().get("token"))
                .or(() -> request.parameter("token"))
                .orElse("");
        return Tokens.revoke(tx, token)
                ? Reply.json(Json.object())
                : refuse(400, "invalid_token", "Token expired or revoked");
    }

    private static Reply refresh(Map<String, String> form, Transaction tx) {
        return Tokens.refresh(tx, form.getOrDefault("refresh_token", ""))
                .map(scopes -> Reply.json(granted(tx, scopes)))
                .orElseGet(() -> refuse(400, "invalid_grant", "Token has been expired or revoked."));
    }

    private static Reply exchange(Map<String, String> form, Transaction tx) {
        Optional<Tokens.Grant> redeemed = Tokens.redeem(tx, form.getOrDefault("code", ""));
        if (redeemed.isEmpty()) {
            return refuse(400, "invalid_grant", "Malformed, expired or already used auth code.");
        }
        Tokens.Grant grant = redeemed.get();
        if (!grant.redirectUri().equals(form.get("redirect_uri"))) {
            return refuse(400, "redirect_uri_mismatch", "Bad Request");
        }
        if (!grant.challenge().isEmpty() && !grant.challenge().equals(challenge(form.get("code_verifier")))) {
            return refuse(400, "invalid_grant", "Invalid code verifier.");
        }
        ObjectNode tokens = granted(tx, grant.scopes());
        if (grant.offline()) {
            tokens.put("refresh_token", Tokens.mintRefresh(tx, grant.scopes()));
        }
        return Reply.json(tokens);
    }

    private static ObjectNode granted(Transaction tx, Set<Scope> scopes) {
        return Json.object()
                .put("access_token", Tokens.mintAccess(tx, scopes))
                .put("expires_in", Tokens.ACCESS_LIFE.toSeconds() - 1)
                .put("scope", Scope.join(scopes))
                .put("token_type", "Bearer");
    }

    private static String challenge(@Nullable String verifier) {
        return verifier == null
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII))
                                .first(32));
    }

    private static Reply refuse(int status, String error, String description) {
        return Reply.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
