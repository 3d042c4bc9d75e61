package dev.showrunner.dashboard.signin;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in. Without it, everybody who reaches the dashboard may do everything, so it has to stay on this
 * machine.
 *
 * @param address where browsers reach the dashboard, such as {@code https://showrunner.example.org}
 * @param gitHub signs in with GitHub; absent where it does not
 * @param openId signs in with an OpenID provider; absent where it does not
 * @param allowed who may
 * @param cookieKey signs the cookie of who has signed in: at least 32 bytes, the same after a restart
 * @param machineKey what commands on this machine show instead of signing in
 */
public record SignIn(
        @Nullable URI address,
        @Nullable GitHub gitHub,
        @Nullable OpenId openId,
        AllowList allowed,
        String cookieKey,
        String machineKey) {
    /** Nobody signs in. */
    public static final SignIn NONE = new SignIn(null, null, null, new AllowList(Map.of()), "", "");

    /** How long a sign-in lasts: a working day and the show in its evening. */
    public static final Duration LASTS = Duration.ofHours(14);

    private static final int KEY_BYTES = 32;

    public SignIn {
        boolean isOn = gitHub != null || openId != null;
        if (isOn && address == null) {
            throw new IllegalArgumentException("a dashboard with sign-in needs its public address");
        }
        if (isOn && (cookieKey.length() < KEY_BYTES || machineKey.length() < KEY_BYTES)) {
            throw new IllegalArgumentException("keys need at least " + KEY_BYTES + " bytes");
        }
    }

    /**
     * An OAuth app of GitHub, <a
     * href="https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps">authorized</a>
     * without any scope: only the handle is asked for.
     *
     * @param site {@code https://github.com}, or a GitHub Enterprise server
     * @param api {@code https://api.github.com}, or that server's {@code /api/v3}
     */
    public record GitHub(Client client, URI site, URI api) {}

    /**
     * A provider of <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect</a>.
     *
     * @param issuer its address, under which {@code /.well-known/openid-configuration} lies
     */
    public record OpenId(Client client, URI issuer) {}

    /** What the provider knows the dashboard by. */
    public record Client(String id, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** Whether people have to sign in. */
    public boolean isRequired() {
        return gitHub != null || openId != null;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "SignIn[" + address + "]";
    }

    /** What Micronaut Security is told. */
    public Map<String, Object> properties() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("micronaut.security.enabled", isRequired());
        if (!isRequired() || address == null) {
            return all;
        }
        all.put("micronaut.security.authentication", "cookie");
        all.put("micronaut.security.endpoints.login.enabled", false);
        all.put("micronaut.security.endpoints.logout.enabled", true);
        all.put("micronaut.security.redirect.unauthorized.url", "/signin");
        all.put("micronaut.security.redirect.forbidden.enabled", false);
        all.put("micronaut.security.redirect.login-failure", "/signin?refused=true");
        all.put("micronaut.security.redirect.logout", "/signin");
        all.put("micronaut.security.redirect.prior-to-login", true);
        all.put("micronaut.security.token.bearer.enabled", false);
        all.put("micronaut.security.token.generator.access-token.expiration", LASTS.toSeconds());
        all.put("micronaut.security.token.cookie.cookie-max-age", LASTS);
        all.put("micronaut.security.token.cookie.cookie-same-site", "Lax");
        all.put("micronaut.security.token.cookie.cookie-secure", "https".equals(address.getScheme()));
        all.put("micronaut.security.token.jwt.signatures.secret.generator.secret", cookieKey);
        if (gitHub != null) {
            String client = "micronaut.security.oauth2.clients.github.";
            put(all, client, gitHub.client());
            all.put(client + "authorization.url", gitHub.site() + "/login/oauth/authorize");
            all.put(client + "token.url", gitHub.site() + "/login/oauth/access_token");
            all.put(client + "token.auth-method", "client_secret_post");
        }
        if (openId != null) {
            String client = "micronaut.security.oauth2.clients.oidc.";
            put(all, client, openId.client());
            all.put(client + "scopes", List.of("openid", "email"));
            all.put(client + "openid.issuer", openId.issuer().toString());
        }
        return all;
    }

    private static void put(Map<String, Object> all, String prefix, Client client) {
        all.put(prefix + "client-id", client.id());
        all.put(prefix + "client-secret", client.secret());
    }
}
