package dev.showrunner.dashboard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** GitHub and an OpenID provider in one, on this machine, over the wire that they speak. Everybody is who they say. */
final class Provider implements AutoCloseable {
    static final String CLIENT = "showrunner";
    static final String SECRET = "known to both";

    /** Who signs in next at GitHub. */
    volatile String handle = "ada";

    /** Who signs in next at the OpenID provider. */
    volatile String email = "grace@example.org";

    volatile boolean isVerified = true;

    private final HttpServer server;
    private final RSAKey key;
    private volatile String nonce = "";

    Provider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/login/oauth/authorize", this::authorize);
        server.createContext("/login/oauth/access_token", this::gitHubToken);
        server.createContext("/user", this::user);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::openIdToken);
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        nonce = asked.getOrDefault("nonce", "");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=once&state=" + encoded(asked.getOrDefault("state", "")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void gitHubToken(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(body(exchange));
        boolean isKnown = CLIENT.equals(asked.get("client_id")) && SECRET.equals(asked.get("client_secret"));
        json(
                exchange,
                isKnown
                        ? "{\"access_token\":\"gho_once\",\"token_type\":\"bearer\",\"scope\":\"\"}"
                        : "{\"error\":\"incorrect_client_credentials\"}");
    }

    private void user(HttpExchange exchange) throws IOException {
        boolean isOurs = "Bearer gho_once".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        json(exchange, isOurs ? "{\"login\":\"" + handle + "\",\"id\":1}" : "{\"message\":\"Bad credentials\"}");
    }

    private void configuration(HttpExchange exchange) throws IOException {
        json(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"]}
                """.formatted(uri()));
    }

    private void openIdToken(HttpExchange exchange) throws IOException {
        body(exchange);
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .audience(CLIENT)
                .subject("1")
                .claim("email", email)
                .claim("email_verified", isVerified)
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        json(
                exchange,
                "{\"access_token\":\"once\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + token.serialize() + "\"}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> all = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                all.put(pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
