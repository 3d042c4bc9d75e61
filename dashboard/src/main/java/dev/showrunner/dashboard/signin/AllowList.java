package dev.showrunner.dashboard.signin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has which role. Who is not on it has none, however well they have signed in.
 *
 * @param accounts {@code github:handle} or {@code email:address}, in lower case
 */
public record AllowList(Map<String, Role> accounts) {
    public AllowList {
        Map<String, Role> lower = new HashMap<>();
        accounts.forEach((account, role) -> {
            if (!account.matches("(?i)(github:[a-z0-9-]+|email:[^\\s@,]+@[^\\s@,]+)")) {
                throw new IllegalArgumentException(
                        "'" + account + "' is not like github:handle or email:name@example.org");
            }
            lower.merge(account.toLowerCase(Locale.ROOT), role, (one, other) -> one.covers(other) ? one : other);
        });
        accounts = Map.copyOf(lower);
    }

    /**
     * An allow-list out of one set for each role; who stands in several has the highest.
     *
     * @throws IllegalArgumentException when one is not like {@code github:handle} or {@code email:address}
     */
    public static AllowList of(Map<Role, Set<String>> byRole) {
        Map<String, Role> accounts = new HashMap<>();
        for (Role role : Role.values()) {
            byRole.getOrDefault(role, Set.of()).forEach(account -> accounts.put(account, role));
        }
        return new AllowList(accounts);
    }

    /** The role of an account; empty for strangers. */
    public Optional<Role> role(String account) {
        return Optional.ofNullable(accounts.get(account.toLowerCase(Locale.ROOT)));
    }
}
