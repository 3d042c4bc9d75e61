package dev.showrunner.dashboard.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliverySignatureTest {
    /** The example of GitHub's documentation. */
    private static final String SECRET = "It's a Secret to Everybody";

    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String HMAC = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private static final Instant NOW = Instant.parse("2027-03-06T00:00:00Z");

    private static boolean isGenuine(Map<String, String> headers) {
        return DeliverySignature.isGenuine(name -> Optional.ofNullable(headers.get(name)), BODY, SECRET, NOW);
    }

    @Test
    void githubs_own_example_is_genuine() {
        assertThat(isGenuine(Map.of("X-Hub-Signature-256", "sha256=" + HMAC))).isTrue();
    }

    @Test
    void gitea_and_forgejo_send_the_same_without_a_prefix() {
        assertThat(isGenuine(Map.of("X-Gitea-Signature", HMAC))).isTrue();
        assertThat(isGenuine(Map.of("X-Forgejo-Signature", HMAC))).isTrue();
    }

    @Test
    void gitlab_sends_the_token_itself() {
        assertThat(isGenuine(Map.of("X-Gitlab-Token", SECRET))).isTrue();
        assertThat(isGenuine(Map.of("X-Gitlab-Token", "It's a guess"))).isFalse();
    }

    @Test
    void a_wrong_signature_a_missing_one_and_a_changed_body_are_refused() {
        assertThat(isGenuine(Map.of("X-Hub-Signature-256", "sha256=" + "0".repeat(64))))
                .isFalse();
        assertThat(isGenuine(Map.of("X-Hub-Signature-256", HMAC))).isFalse();
        assertThat(isGenuine(Map.of())).isFalse();
        assertThat(DeliverySignature.isGenuine(
                        name -> Optional.ofNullable(
                                Map.of("X-Gitea-Signature", HMAC).get(name)),
                        "Hello, World".getBytes(StandardCharsets.UTF_8),
                        SECRET,
                        NOW))
                .isFalse();
    }

    @Test
    void a_wrong_signature_is_not_made_good_by_another_header() {
        assertThat(isGenuine(Map.of("X-Hub-Signature-256", "sha256=" + "0".repeat(64), "X-Gitlab-Token", SECRET)))
                .isFalse();
    }
}
