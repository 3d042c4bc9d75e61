package dev.showrunner.emulator.pages;

import dev.showrunner.emulator.oauth.Consent;
import dev.showrunner.emulator.oauth.Scope;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /o/oauth2/v2/auth}: asks the person, and sends the browser back to the application. */
final class ConsentPage {
    static final String PATH = "/o/oauth2/v2/auth";
    private static final List<String> CARRIED = List.of(
            "client_id",
            "response_type",
            "redirect_uri",
            "scope",
            "state",
            "code_challenge",
            "code_challenge_method",
            "access_type",
            "prompt");

    private final Timeline timeline;
    private final Templates templates;

    ConsentPage(Timeline timeline, Templates templates) {
        this.timeline = timeline;
        this.templates = templates;
    }

    record Hidden(String name, String value) {}

    Reply ask(Request request) {
        Map<String, String> parameters = new HashMap<>();
        CARRIED.forEach(name -> request.parameter(name).ifPresent(value -> parameters.put(name, value)));
        return switch (Consent.read(parameters)) {
            case Consent.Question.Refused refused -> refused(refused);
            case Consent.Question.Asked asked -> page(asked.consent(), parameters);
        };
    }

    Reply decide(Request request) {
        Map<String, String> form = request.form();
        return switch (Consent.read(form)) {
            case Consent.Question.Refused refused -> refused(refused);
            case Consent.Question.Asked asked ->
                Reply.seeOther(
                        "allow".equals(form.get("decision"))
                                ? timeline.transact(asked.consent()::allowed)
                                : asked.consent().denied());
        };
    }

    private Reply page(Consent consent, Map<String, String> parameters) {
        URI redirect = consent.redirectUri();
        Map<String, Object> values = new HashMap<>();
        values.put("pageTitle", "Allow access");
        values.put("scopes", consent.scopes().stream().map(Scope::meaning).toList());
        values.put("redirect", redirect.toString());
        values.put("pkce", !consent.challenge().isEmpty());
        values.put(
                "parameters",
                parameters.entrySet().stream()
                        .map(each -> new Hidden(each.getKey(), each.getValue()))
                        .toList());
        String origin = redirect.getScheme() + "://" + redirect.getAuthority();
        return templates.page(200, "consent", values, origin);
    }

    private Reply refused(Consent.Question.Refused refused) {
        return templates.message(
                400, "This sign-in cannot go on", "Error " + refused.error() + ": " + refused.explanation());
    }
}
