package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.Loopback;
import dev.showrunner.dashboard.signin.SignIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site makes a browser send. A name that another site points at this machine (DNS
 * rebinding) is not a loopback name; a form or script of another site announces itself by {@code Sec-Fetch-Site} or
 * {@code Origin}. Webhooks come from other machines by nature and prove themselves by a signature instead.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestOrigin {
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String HOOK = "/hooks/git";

    private final @Nullable String publicName;

    RequestOrigin(SignIn signIn) {
        this.publicName = signIn.address() == null ? null : signIn.address().getHost();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        if (host == null || (!isHook(request) && !isOurName(name(host)))) {
            throw new Refused(
                    HttpStatus.MISDIRECTED_REQUEST,
                    publicName == null
                            ? "This dashboard answers to the names of this machine only"
                            : "This dashboard answers to its public address only");
        }
        if (request.getMethod().permitsRequestBody() && !isHook(request) && !isOurs(request, host)) {
            throw new Refused(HttpStatus.FORBIDDEN, "Another site asked for this");
        }
        return null;
    }

    private boolean isOurName(String name) {
        return Loopback.is(name) || name.equalsIgnoreCase(publicName);
    }

    private static boolean isHook(HttpRequest<?> request) {
        return request.getPath().equals(HOOK);
    }

    private static boolean isOurs(HttpRequest<?> request, String host) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeaders().get("Origin");
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        return hasPort ? host.substring(0, colon) : host;
    }
}
