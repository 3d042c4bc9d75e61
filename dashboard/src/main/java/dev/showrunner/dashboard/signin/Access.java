package dev.showrunner.dashboard.signin;

import java.util.List;
import java.util.regex.Pattern;

/** What a request needs. Whatever is not named here needs a producer, so that a forgotten route stays shut. */
public sealed interface Access {
    /** Anybody may. */
    record Open() implements Access {}

    /** Somebody of a role may. */
    record For(Role role) implements Access {}

    /**
     * Addresses that answer everybody: what a page is made of, health, signing in, the public schedule, and what proves
     * itself.
     */
    List<Pattern> OPEN = List.of(
            Pattern.compile("/assets/.*"),
            Pattern.compile("/health/(liveness|readiness)"),
            Pattern.compile("/hooks/git"),
            Pattern.compile("/schedule(\\.ics|\\.rss)?"),
            Pattern.compile("/shows/[^/]+/schedule(\\.ics)?"),
            Pattern.compile("/people/[^/]+/schedule\\.ics"),
            Pattern.compile("/signin"),
            Pattern.compile("/oauth/(login|callback)/(github|oidc)"),
            Pattern.compile("/logout"),
            Pattern.compile("/api/clusters/[^/]+/public"),
            Pattern.compile("/access/.*"));

    /** What would give breaks away to contestants, who may be viewers, and what is told to producers alone. */
    List<Pattern> PRODUCERS = List.of(
            Pattern.compile("(/api|/events)?/clusters(/.*)?"),
            Pattern.compile("(/api|/events)?/outbox(/.*)?"),
            Pattern.compile("/episodes/[^/]+/[^/]+/rehearsal"));

    /** What only an owner may ask for. */
    List<Pattern> OWNERS = List.of(Pattern.compile("/(api|published)/approvals/.*"));

    /**
     * What a request needs.
     *
     * @param method in capitals
     * @param path without the query
     */
    static Access of(String method, String path) {
        if (OPEN.stream().anyMatch(open -> open.matcher(path).matches())) {
            return new Open();
        }
        if (OWNERS.stream().anyMatch(owners -> owners.matcher(path).matches())) {
            return new For(Role.OWNER);
        }
        if (PRODUCERS.stream().anyMatch(producers -> producers.matcher(path).matches())) {
            return new For(Role.PRODUCER);
        }
        return new For(isReading(method) ? Role.VIEWER : Role.PRODUCER);
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
