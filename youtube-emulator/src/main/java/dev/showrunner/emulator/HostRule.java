package dev.showrunner.emulator;

import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps other websites out of the pages and the admin endpoints. A browser tricked into asking under an attacker's name
 * (DNS rebinding) is known by its Host header, one that posts from another site by its Origin header.
 *
 * @param loopbackOnly false when the server listens beyond this machine; then names without a dot, as containers have,
 *     are good as well
 */
record HostRule(boolean loopbackOnly) {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9-]+\\.localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    boolean allows(Request request) {
        String host = request.header("Host").orElse("");
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        boolean known = LOOPBACK.matcher(name).matches()
                || (!loopbackOnly && (ADDRESS.matcher(name).matches() || name.matches("[a-z0-9-]+")));
        return known
                && request.header("Origin")
                        .map(origin -> sameHost(origin, host))
                        .orElse(true);
    }

    Reply refusal() {
        return Reply.json(
                403,
                Json.object()
                        .put(
                                "error",
                                "The local YouTube answers here only to this machine, under localhost or a loopback"
                                        + " address, and to its own pages."));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
