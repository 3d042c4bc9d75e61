package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auth.oauth2.ClientId;
import com.google.auth.oauth2.DefaultPKCEProvider;
import com.google.auth.oauth2.TokenStore;
import com.google.auth.oauth2.UserAuthorizer;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent, exchange, refresh, expiry, revocation. */
class SignInTest {
    private static final String REDIRECT = "http://127.0.0.1:43210/callback";
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void googles_authorizer_signs_in_with_pkce() throws Exception {
        UserAuthorizer authorizer = UserAuthorizer.newBuilder()
                .setClientId(ClientId.of("local", "local"))
                .setScopes(List.of(SCOPE))
                .setTokenStore(new Forgetful())
                .setCallbackUri(URI.create(REDIRECT))
                .setTokenServerUri(running.emulator().uri().resolve("/token"))
                .setUserAuthUri(running.emulator().uri().resolve("/o/oauth2/v2/auth"))
                .setPKCEProvider(new DefaultPKCEProvider())
                .build();
        URI ask = authorizer
                .getAuthorizationUrl(null, "state-1", URI.create("http://127.0.0.1:43210/"), null)
                .toURI();

        Map<String, String> back = parameters(consent(ask, "allow").getRawQuery());
        assertThat(back).containsEntry("state", "state-1");
        UserCredentials credentials =
                authorizer.getCredentialsFromCode(back.getOrDefault("code", ""), URI.create("http://127.0.0.1:43210/"));

        assertThat(credentials.getRefreshToken()).isNotBlank();
        assertThat(credentials.refreshAccessToken().getTokenValue()).startsWith("ya29.");
        assertThat(use(credentials.refreshAccessToken().getTokenValue())).isEqualTo(200);
    }

    @Test
    void a_wrong_verifier_a_second_use_and_another_address_are_refused() throws Exception {
        assertThat(exchange(code("&code_challenge=abc&code_challenge_method=S256", ""), "&code_verifier=wrong")
                        .text())
                .contains("invalid_grant");
        String code = code("", "");
        assertThat(exchange(code, "").status()).isEqualTo(200);
        assertThat(exchange(code, "").text()).contains("invalid_grant");
        assertThat(token("grant_type=authorization_code&redirect_uri=http://127.0.0.1:1/&code=" + code("", ""))
                        .text())
                .contains("redirect_uri_mismatch");
    }

    @Test
    void a_code_is_good_for_ten_minutes() throws Exception {
        String code = code("", "");
        running.advance("PT10M");

        assertThat(exchange(code, "").text()).contains("invalid_grant");
    }

    @Test
    void a_refresh_token_comes_with_offline_access_and_again_only_with_prompt() throws Exception {
        assertThat(exchange(code("", ""), "").json().has("refresh_token")).isFalse();
        assertThat(exchange(code("&access_type=offline", ""), "").json().has("refresh_token"))
                .isTrue();
        assertThat(exchange(code("&access_type=offline", ""), "").json().has("refresh_token"))
                .as("the second time without prompt=consent")
                .isFalse();
        assertThat(exchange(code("&access_type=offline&prompt=consent", ""), "")
                        .json()
                        .has("refresh_token"))
                .isTrue();
    }

    @Test
    void the_person_may_say_no() throws Exception {
        URI back = consent(ask("", "&state=s"), "deny");

        assertThat(back.toString()).isEqualTo(REDIRECT + "?state=s&error=access_denied");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=local, client_id=other, invalid_client",
        "response_type=code, response_type=token, unsupported_response_type",
        "redirect_uri=http://127.0.0.1, redirect_uri=http://evil.example, redirect_uri_mismatch",
        "auth/youtube, auth/drive, invalid_scope"
    })
    void a_sign_in_that_makes_no_sense_ends_on_a_page(String right, String wrong, String error) throws Exception {
        Local.Answer page = running.http()
                .get(URI.create(ask("", "").toString().replace(right, wrong)).toString());

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains(error);
    }

    @Test
    void an_access_token_lives_an_hour_and_unknown_or_missing_ones_never_did() throws Exception {
        String access = refresh("local").json().path("access_token").asText();
        assertThat(use(access)).isEqualTo(200);
        running.advance("PT59M59S");
        assertThat(use(access)).isEqualTo(200);
        running.advance("PT1S");
        assertThat(use(access)).isEqualTo(401);
        assertThat(use("invented")).isEqualTo(401);

        Local.Answer missing = running.http()
                .send(HttpRequest.newBuilder(
                        running.emulator().uri().resolve("/youtube/v3/channels?part=id&mine=true")));
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.reason()).isEqualTo("required");
        assertThat(missing.raw().headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void googles_client_refreshes_an_expired_token_by_itself() throws Exception {
        running.google().channels().list(List.of("id")).setMine(true).execute();
        running.advance("PT2H");

        running.google().channels().list(List.of("id")).setMine(true).execute();

        assertThat(running.emulator().calls())
                .extracting(Call::api, Call::status)
                .endsWith(
                        org.assertj.core.groups.Tuple.tuple("channels.list", 401),
                        org.assertj.core.groups.Tuple.tuple("oauth.token", 200),
                        org.assertj.core.groups.Tuple.tuple("channels.list", 200));
    }

    @Test
    void a_revoked_refresh_token_is_an_invalid_grant_and_the_local_one_never() throws Exception {
        var tokens = exchange(code("&access_type=offline", ""), "").json();
        String refresh = tokens.path("refresh_token").asText();
        assertThat(refresh(refresh).status()).isEqualTo(200);

        assertThat(form("/revoke", "token=" + refresh).status()).isEqualTo(200);

        assertThat(refresh(refresh).status()).isEqualTo(400);
        assertThat(refresh(refresh).json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(use(tokens.path("access_token").asText())).isEqualTo(401);
        form("/revoke", "token=local");
        assertThat(refresh("local").status()).isEqualTo(200);
        assertThat(form("/revoke", "token=nothing").status()).isEqualTo(400);
    }

    @Test
    void another_client_or_secret_is_refused() throws Exception {
        assertThat(form("/token", "client_id=x&client_secret=local&grant_type=refresh_token&refresh_token=local")
                        .status())
                .isEqualTo(401);
        assertThat(form("/token", "client_id=local&client_secret=x&grant_type=refresh_token&refresh_token=local")
                        .text())
                .contains("invalid_client");
        assertThat(token("grant_type=password").text()).contains("unsupported_grant_type");
    }

    @Test
    void a_token_for_reading_cannot_write() throws Exception {
        String code = code("", ".readonly");
        String access = exchange(code, "").json().path("access_token").asText();
        assertThat(use(access)).isEqualTo(200);

        Local.Answer refused = running.http()
                .send(HttpRequest.newBuilder(running.emulator().uri().resolve("/youtube/v3/videos?id=x"))
                        .header("Authorization", "Bearer " + access)
                        .DELETE());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("insufficientPermissions");
    }

    private URI ask(String more, String tail) {
        return running.emulator()
                .uri()
                .resolve("/o/oauth2/v2/auth?client_id=local&response_type=code&redirect_uri=" + REDIRECT + "&scope="
                        + SCOPE + more + tail);
    }

    private String code(String more, String scopeSuffix) throws Exception {
        URI ask = URI.create(ask(more, "").toString().replace(SCOPE, SCOPE + scopeSuffix));
        return String.valueOf(parameters(consent(ask, "allow").getRawQuery()).get("code"));
    }

    /** Opens the page, presses a button and returns where the browser is sent. */
    private URI consent(URI ask, String decision) throws Exception {
        String page = running.http().get(ask.toString()).text();
        StringBuilder form = new StringBuilder("decision=" + decision);
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(page);
        while (hidden.find()) {
            String value = hidden.group(2).replace("&#x3D;", "=").replace("&amp;", "&");
            form.append("&")
                    .append(hidden.group(1))
                    .append("=")
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        Local.Answer answer = running.http()
                .send(HttpRequest.newBuilder(running.emulator().uri().resolve("/o/oauth2/v2/auth"))
                        .header("Origin", running.emulator().uri().toString().replaceFirst("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return URI.create(answer.raw().headers().firstValue("Location").orElseThrow());
    }

    private Local.Answer exchange(String code, String more) throws Exception {
        return token("grant_type=authorization_code&redirect_uri=" + REDIRECT + "&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8) + more);
    }

    private Local.Answer refresh(String refreshToken) throws Exception {
        return token(
                "grant_type=refresh_token&refresh_token=" + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8));
    }

    private Local.Answer token(String fields) throws Exception {
        return form("/token", "client_id=local&client_secret=local&" + fields);
    }

    private Local.Answer form(String path, String fields) throws Exception {
        return running.http()
                .send(HttpRequest.newBuilder(running.emulator().uri().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private int use(String access) throws Exception {
        return running.http()
                .send(HttpRequest.newBuilder(running.emulator().uri().resolve("/youtube/v3/channels?part=id&mine=true"))
                        .header("Authorization", "Bearer " + access))
                .status();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static final class Forgetful implements TokenStore {
        @Override
        public @Nullable String load(String id) {
            return null;
        }

        @Override
        public void store(String id, String token) throws IOException {}

        @Override
        public void delete(String id) {}
    }
}
