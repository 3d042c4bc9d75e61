package dev.showrunner.emulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Codes, refresh tokens and access tokens. The refresh token and the access token {@value #ALWAYS} are always good and
 * allow everything.
 */
public final class Tokens {
    public static final String ALWAYS = "local";
    static final Duration ACCESS_LIFE = Duration.ofHours(1);
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /**
     * What a consent gave.
     *
     * @param challenge the PKCE S256 challenge, or blank
     * @param offline whether the exchange also hands out a refresh token
     */
    record Grant(String redirectUri, String challenge, Set<Scope> scopes, boolean offline) {}

    /** The scopes of the bearer token in an {@code Authorization} header. */
    public static Set<Scope> authorise(View view, Instant now, Optional<String> authorization) {
        String header = authorization.orElseThrow(() -> ApiError.of(Reason.REQUIRED_LOGIN));
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw ApiError.of(Reason.AUTH_ERROR);
        }
        String token = header.substring(7).strip();
        if (token.equals(ALWAYS)) {
            return EnumSet.allOf(Scope.class);
        }
        return live(view, now, "access", token).map(Tokens::scopes).orElseThrow(() -> ApiError.of(Reason.AUTH_ERROR));
    }

    static String mintAccess(Transaction tx, Set<Scope> scopes) {
        removeExpired(tx);
        return mint(tx, "access", "ya29.local-", scopes, Optional.of(ACCESS_LIFE), Json.object());
    }

    static String mintRefresh(Transaction tx, Set<Scope> scopes) {
        return mint(tx, "refresh", "1//local-", scopes, Optional.empty(), Json.object());
    }

    static String mintCode(Transaction tx, Grant grant) {
        ObjectNode details = Json.object()
                .put("redirectUri", grant.redirectUri)
                .put("challenge", grant.challenge)
                .put("offline", grant.offline);
        return mint(tx, "code", "4/local-", grant.scopes, Optional.of(CODE_LIFE), details);
    }

    /** The grant behind a code, which is good once. */
    static Optional<Grant> redeem(Transaction tx, String code) {
        Optional<ObjectNode> found = live(tx, tx.now(), "code", code);
        found.ifPresent(any -> tx.delete(Kind.TOKENS, code));
        return found.map(stored -> new Grant(
                Json.text(stored, "redirectUri"),
                Json.text(stored, "challenge"),
                scopes(stored),
                stored.path("offline").asBoolean()));
    }

    static Optional<Set<Scope>> refresh(Transaction tx, String token) {
        return token.equals(ALWAYS)
                ? Optional.of(EnumSet.allOf(Scope.class))
                : live(tx, tx.now(), "refresh", token).map(Tokens::scopes);
    }

    /** Whether a consent without {@code prompt=consent} was given before: then it brings no new refresh token. */
    static boolean consentedBefore(View view) {
        return view.all(Kind.TOKENS).stream()
                .anyMatch(token -> Json.text(token, "type").equals("refresh"));
    }

    /** Forgets a token, and with a refresh token every access token; false when it is not known. */
    static boolean revoke(Transaction tx, String token) {
        Optional<ObjectNode> found = tx.find(Kind.TOKENS, token);
        found.ifPresent(stored -> {
            tx.delete(Kind.TOKENS, token);
            if (Json.text(stored, "type").equals("refresh")) {
                tx.all(Kind.TOKENS).stream()
                        .filter(other -> Json.text(other, "type").equals("access"))
                        .forEach(access -> tx.delete(Kind.TOKENS, Json.text(access, "id")));
            }
        });
        return found.isPresent() || token.equals(ALWAYS);
    }

    private static Optional<ObjectNode> live(View view, Instant now, String type, String token) {
        return view.find(Kind.TOKENS, token)
                .filter(stored -> Json.text(stored, "type").equals(type))
                .filter(stored -> !expired(stored, now));
    }

    private static boolean expired(ObjectNode stored, Instant now) {
        String expires = Json.text(stored, "expires");
        return !expires.isEmpty() && !Instant.parse(expires).isAfter(now);
    }

    private static void removeExpired(Transaction tx) {
        tx.all(Kind.TOKENS).stream()
                .filter(token -> expired(token, tx.now()))
                .forEach(token -> tx.delete(Kind.TOKENS, Json.text(token, "id")));
    }

    private static Set<Scope> scopes(ObjectNode stored) {
        return Scope.parse(Json.text(stored, "scope"));
    }

    private static String mint(
            Transaction tx, String type, String prefix, Set<Scope> scopes, Optional<Duration> life, ObjectNode token) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String id = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        token.put("id", id).put("type", type).put("scope", Scope.join(scopes));
        life.ifPresent(span -> token.put("expires", tx.now().plus(span).toString()));
        tx.put(Kind.TOKENS, id, token);
        return id;
    }
}
