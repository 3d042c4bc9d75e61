package dev.showrunner.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.cli.HomeKeys;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import dev.showrunner.dashboard.signin.Role;
import dev.showrunner.dashboard.signin.SignIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInSettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "SHOWRUNNER_ADDRESS", "https://showrunner.example.org/",
            "SHOWRUNNER_SIGNIN_GITHUB_CLIENT_ID", "abc",
            "SHOWRUNNER_SIGNIN_GITHUB_CLIENT_SECRET", "hush",
            "SHOWRUNNER_SIGNIN_OWNERS", "github:Rawkode, email:ada@example.org",
            "SHOWRUNNER_SIGNIN_VIEWERS", "github:vera"));

    @TempDir
    private Path home;

    @Test
    void nobody_signs_in_where_no_provider_is_configured() {
        assertThat(new SignInSettings(Settings.load(Map.of(), home.resolve("none")), new HomeKeys(home)).read())
                .isEqualTo(SignIn.NONE);
    }

    @Test
    void a_provider_an_address_and_a_list_make_a_sign_in() {
        SignIn signIn = read();

        assertThat(signIn.address()).isEqualTo(URI.create("https://showrunner.example.org"));
        assertThat(signIn.allowed().role("GitHub:rawkode")).contains(Role.OWNER);
        assertThat(signIn.allowed().role("github:vera")).contains(Role.VIEWER);
        assertThat(signIn.allowed().role("github:mallory")).isEmpty();
        assertThat(signIn.properties())
                .containsEntry(
                        "micronaut.security.oauth2.clients.github.authorization.url",
                        "https://github.com/login/oauth/authorize")
                .containsEntry("micronaut.security.token.cookie.cookie-secure", true);
    }

    @Test
    void the_secret_may_lie_in_a_file() throws IOException {
        environment.remove("SHOWRUNNER_SIGNIN_GITHUB_CLIENT_SECRET");
        Path file = Files.writeString(home.resolve("secret"), "out of a file\n");
        environment.put("SHOWRUNNER_SIGNIN_GITHUB_CLIENT_SECRET_FILE", file.toString());

        SignIn.GitHub gitHub = Objects.requireNonNull(read().gitHub());

        assertThat(gitHub.client().secret()).isEqualTo("out of a file");
    }

    @Test
    void the_keys_outlive_a_restart_and_are_their_owner_s_alone() throws IOException {
        SignIn before = read();

        assertThat(read().cookieKey()).isEqualTo(before.cookieKey()).isNotEqualTo(before.machineKey());
        assertThat(new HomeKeys(home).find("command")).contains(before.machineKey());
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets/command.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHOWRUNNER_ADDRESS                     |                | without where browsers reach the dashboard",
                "SHOWRUNNER_ADDRESS                     | example.org    | is not an address: example.org",
                "SHOWRUNNER_SIGNIN_GITHUB_CLIENT_SECRET |                | Sign-in is configured without",
                "SHOWRUNNER_SIGNIN_OWNERS               | rawkode        | 'rawkode' is not like github:handle",
                "SHOWRUNNER_SIGNIN_OIDC_CLIENT_ID       | abc            | Sign-in is configured without"
            })
    void what_is_missing_or_wrong_is_named(String setting, @Nullable String value, String words) {
        environment.put(setting, value == null ? "" : value);

        assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessageContaining(words);
    }

    @Test
    void a_list_that_names_nobody_is_refused() {
        environment.remove("SHOWRUNNER_SIGNIN_OWNERS");
        environment.remove("SHOWRUNNER_SIGNIN_VIEWERS");

        assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessageContaining("nobody is allowed in");
    }

    private SignIn read() {
        return new SignInSettings(Settings.load(environment, home.resolve("none")), new HomeKeys(home)).read();
    }
}
