package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsSourceTest {
    private static final YouTubeCredentials KEPT = new YouTubeCredentials("kept", "kept", "kept");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path home;

    @Test
    void the_environment_comes_before_the_file() throws IOException {
        TokenFile.of(home).write(KEPT, new ChannelIdentity("UC1", "A"));
        environment.put("SHOWRUNNER_YOUTUBE_CLIENT_ID", "id");
        environment.put("SHOWRUNNER_YOUTUBE_CLIENT_SECRET", "secret");
        environment.put("SHOWRUNNER_YOUTUBE_REFRESH_TOKEN", "token");

        assertThat(source().read()).isEqualTo(new YouTubeCredentials("id", "secret", "token"));
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own() throws IOException {
        environment.put("SHOWRUNNER_YOUTUBE_CLIENT_ID", "id");
        environment.put("SHOWRUNNER_YOUTUBE_CLIENT_SECRET_FILE", secret("secret\n"));
        environment.put("SHOWRUNNER_YOUTUBE_REFRESH_TOKEN_FILE", secret("token\n"));

        assertThat(source().read()).isEqualTo(new YouTubeCredentials("id", "secret", "token"));
    }

    @Test
    void without_a_refresh_token_in_the_environment_the_file_counts_whole() throws IOException {
        TokenFile.of(home).write(KEPT, new ChannelIdentity("UC1", "A"));
        environment.put("SHOWRUNNER_YOUTUBE_CLIENT_ID", "another-client");

        assertThat(source().read()).isEqualTo(KEPT);
    }

    @Test
    void the_file_may_be_elsewhere() throws IOException {
        Path elsewhere = home.resolve("elsewhere").resolve("signin.json");
        new TokenFile(elsewhere).write(KEPT, new ChannelIdentity("UC1", "A"));
        environment.put("SHOWRUNNER_YOUTUBE_TOKEN_FILE", elsewhere.toString());

        assertThat(source().read()).isEqualTo(KEPT);
    }

    @Test
    void nobody_signed_in_says_how_to() {
        assertNeedsHuman("Nobody has signed in to YouTube.", "showrunner login");
    }

    @Test
    void a_refresh_token_without_its_client_names_what_is_missing() {
        environment.put("SHOWRUNNER_YOUTUBE_REFRESH_TOKEN", "token");

        assertNeedsHuman("SHOWRUNNER_YOUTUBE_CLIENT_ID is not", "SHOWRUNNER_YOUTUBE_CLIENT_ID_FILE");
    }

    @Test
    void a_value_and_a_file_for_one_secret_are_one_too_many() throws IOException {
        environment.put("SHOWRUNNER_YOUTUBE_REFRESH_TOKEN", "token");
        environment.put("SHOWRUNNER_YOUTUBE_REFRESH_TOKEN_FILE", secret("token"));

        assertNeedsHuman("Both SHOWRUNNER_YOUTUBE_REFRESH_TOKEN and", "Keep one");
    }

    @Test
    void a_secrets_file_that_is_missing_or_empty_is_named() throws IOException {
        environment.put(
                "SHOWRUNNER_YOUTUBE_REFRESH_TOKEN_FILE", home.resolve("missing").toString());
        assertNeedsHuman("missing, which cannot be read", "Check the path");

        environment.put("SHOWRUNNER_YOUTUBE_REFRESH_TOKEN_FILE", secret(" \n"));
        assertNeedsHuman("which is empty or too large", "the secret alone");
    }

    private void assertNeedsHuman(String message, String remedy) {
        assertThatThrownBy(() -> source().read())
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.remedy()).contains(remedy));
    }

    private CredentialsSource source() {
        return new CredentialsSource(environment, home);
    }

    private String secret(String contents) throws IOException {
        return Files.writeString(Files.createTempFile(home, "secret", ""), contents)
                .toString();
    }
}
