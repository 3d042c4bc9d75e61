package dev.showrunner.dashboard.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * The one rule: {@link Access} says what a request needs, the allow-list of today says what the account may. A cookie
 * says only who somebody is, so whoever is taken off the list is out at the next start, not when the cookie ends.
 */
@Singleton
@Requires(property = "micronaut.security.enabled", value = "true")
final class AccessRule implements SecurityRule<HttpRequest<?>> {
    private final AllowList allowed;

    AccessRule(SignIn signIn) {
        this.allowed = signIn.allowed();
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication account) {
        boolean isAllowed = switch (Access.of(request.getMethodName(), request.getPath())) {
            case Access.Open open -> true;
            case Access.For needed -> account != null && covers(account, needed.role());
        };
        return Mono.just(isAllowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    private boolean covers(Authentication account, Role needed) {
        Role role = account.getName().equals(MachineKey.ACCOUNT)
                ? Role.OWNER
                : allowed.role(account.getName()).orElse(null);
        return role != null && role.covers(needed);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
