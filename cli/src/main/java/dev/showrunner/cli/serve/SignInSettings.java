package dev.showrunner.cli.serve;

import dev.showrunner.cli.HomeKeys;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import dev.showrunner.dashboard.signin.AllowList;
import dev.showrunner.dashboard.signin.Role;
import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.dashboard.signin.SignIn.Client;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How people sign in, as configured: {@code address}, {@code signin.github.…}, {@code signin.oidc.…}, the roles. */
record SignInSettings(Settings settings, HomeKeys keys) {
    private static final Map<Role, String> ROLES = new EnumMap<>(
            Map.of(Role.VIEWER, "signin.viewers", Role.PRODUCER, "signin.producers", Role.OWNER, "signin.owners"));

    /**
     * Nobody signs in where no provider is configured.
     *
     * @throws UserError when something is missing or is not what it should be
     */
    SignIn read() {
        Optional<SignIn.GitHub> gitHub = client("signin.github")
                .map(client -> new SignIn.GitHub(
                        client,
                        uri("signin.github.url").orElse(URI.create("https://github.com")),
                        uri("signin.github.api").orElse(URI.create("https://api.github.com"))));
        Optional<SignIn.OpenId> openId = client("signin.oidc")
                .map(client -> new SignIn.OpenId(
                        client,
                        uri("signin.oidc.issuer").orElseThrow(() -> missing("signin.oidc.issuer", "the provider"))));
        if (gitHub.isEmpty() && openId.isEmpty()) {
            return SignIn.NONE;
        }
        URI address = address().orElseThrow(() -> missing("address", "where browsers reach the dashboard"));
        return new SignIn(
                address, gitHub.orElse(null), openId.orElse(null), allowed(), keys.get("cookie"), keys.get("command"));
    }

    /**
     * Where browsers reach the dashboard from elsewhere.
     *
     * @throws UserError when it is no address
     */
    Optional<URI> address() {
        return uri("address");
    }

    private AllowList allowed() {
        Map<Role, Set<String>> accounts = new EnumMap<>(Role.class);
        ROLES.forEach((role, name) -> accounts.put(role, names(name)));
        if (accounts.values().stream().allMatch(Set::isEmpty)) {
            throw new UserError(
                    "People can sign in, but nobody is allowed in",
                    "Set SHOWRUNNER_SIGNIN_OWNERS, such as github:handle, email:name@example.org");
        }
        try {
            return AllowList.of(accounts);
        } catch (IllegalArgumentException e) {
            throw new UserError("The list of who may sign in is wrong: " + e.getMessage(), "Correct that name", e);
        }
    }

    private Set<String> names(String setting) {
        return Arrays.stream(settings.text(setting).orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<Client> client(String prefix) {
        return settings.text(prefix + ".client-id").map(id -> new Client(id, secret(prefix + ".client-secret")));
    }

    private String secret(String name) {
        return settings.text(name)
                .or(() -> settings.text(name + "-file").map(file -> content(name, Path.of(file))))
                .orElseThrow(() -> missing(name, "what the provider gave for the client"));
    }

    private static String content(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UserError("The file of " + name + " cannot be read: " + file, "Correct its path or rights", e);
        }
    }

    private Optional<URI> uri(String name) {
        return settings.text(name).map(text -> {
            try {
                URI uri = new URI(text.replaceFirst("/+$", ""));
                boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (isWeb && uri.getHost() != null) {
                    return uri;
                }
                throw new URISyntaxException(text, "no address of the web");
            } catch (URISyntaxException e) {
                throw new UserError(
                        "The setting " + name + " is not an address: " + text, "Write it like https://example.org", e);
            }
        });
    }

    private static UserError missing(String name, String what) {
        String variable =
                "SHOWRUNNER_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new UserError("Sign-in is configured without " + what, "Set " + variable);
    }
}
