package dev.showrunner.dashboard.signin;

import io.micronaut.security.authentication.AuthenticationResponse;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in who is on the allow-list. */
final class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private Accounts() {}

    static AuthenticationResponse admit(String account, AllowList allowed) {
        return allowed.role(account)
                .map(role -> AuthenticationResponse.success(account, List.of(role.name())))
                .orElseGet(() -> {
                    log.warn("{} has signed in, but is not on the allow-list", account.toLowerCase(Locale.ROOT));
                    return AuthenticationResponse.failure("not on the allow-list");
                });
    }
}
