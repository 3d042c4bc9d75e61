package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.jte.JtesigninGenerated;
import dev.showrunner.dashboard.signin.SignIn;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;

/** Where one signs in. */
@Hidden
@Controller
@Requires(property = "micronaut.security.enabled", value = "true")
final class SignInController {
    private final Pages pages;
    private final SignIn signIn;

    SignInController(Pages pages, SignIn signIn) {
        this.pages = pages;
        this.signIn = signIn;
    }

    /** The ways to sign in. */
    @Get("/signin")
    @Produces("text/html;charset=utf-8")
    String page(@QueryValue(defaultValue = "false") boolean refused) {
        String inside = Html.render((out, hooks) ->
                JtesigninGenerated.render(out, hooks, signIn.gitHub() != null, signIn.openId() != null, refused));
        return pages.still(Frame.forGuests("Sign in"), inside);
    }
}
