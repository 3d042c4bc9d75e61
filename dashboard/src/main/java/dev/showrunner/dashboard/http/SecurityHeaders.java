package dev.showrunner.dashboard.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers that every response carries, errors included: the browser loads and runs nothing that is not ours. Other
 * sites are told no referrer; ours is, since a browser that may name none sends forms with the origin {@code null},
 * which is refused as somebody else's.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SecurityHeaders {
    /** Name of the header that says what a page may load and run. */
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private static final Map<String, String> HEADERS = Map.of(
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** The policy of a page that stands alone: nothing but the first style that is written in it. */
    public static String onlyStyleOf(String page) {
        Matcher style = STYLE.matcher(page);
        String own = style.find() ? " style-src 'sha256-" + sha256(style.group(1)) + "';" : "";
        return "default-src 'none';" + own + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        HEADERS.forEach((name, value) -> {
            // A page that stands alone brings its own policy, a stricter one.
            if (!name.equals(CONTENT_SECURITY_POLICY) || !response.getHeaders().contains(name)) {
                response.header(name, value);
            }
        });
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
