package dev.showrunner.dashboard.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signature was made by the openssl program. */
class StandardWebhookTest {
    private static final Instant NOW = Instant.parse("2027-03-06T00:00:00Z");
    private static final String TOKEN = "whsec_dGhpcyBpcyBhIGtleSBvZiAzMiBieXRlcyBmb3IgdXM=";
    private static final byte[] PUSH = "{\"ref\":\"refs/heads/main\"}".getBytes(UTF_8);
    private static final String RIGHT = "v1,a7GU8OPkw1H8pufn9bqw8RjcZrELcKKxsLPyYR8JIYk=";

    private final Map<String, String> headers =
            new HashMap<>(Map.of("webhook-id", "msg_1", "webhook-timestamp", "1804291200", "webhook-signature", RIGHT));

    private boolean isGenuine(byte[] body, String secret, Instant now) {
        return DeliverySignature.isGenuine(name -> Optional.ofNullable(headers.get(name)), body, secret, now);
    }

    @Test
    void gitlab_s_signing_token_covers_the_body() {
        assertThat(isGenuine(PUSH, TOKEN, NOW)).isTrue();
        assertThat(isGenuine("{}".getBytes(UTF_8), TOKEN, NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-id, msg_2",
        "webhook-timestamp, 1804291201",
        "webhook-timestamp, soon",
        "webhook-signature, 'v2,a7GU8OPkw1H8pufn9bqw8RjcZrELcKKxsLPyYR8JIYk='",
        "webhook-signature, 'v1,not base64'",
        "webhook-signature, v1"
    })
    void every_other_value_of_a_header_is_refused(String header, String value) {
        headers.put(header, value);

        assertThat(isGenuine(PUSH, TOKEN, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp"})
    void a_header_that_is_missing_is_not_made_up(String header) {
        headers.remove(header);

        assertThat(isGenuine(PUSH, TOKEN, NOW)).isFalse();
    }

    @Test
    void one_of_several_signatures_is_enough_while_a_token_is_replaced() {
        headers.put("webhook-signature", "v1,AAAA v1a,BBBB " + RIGHT);

        assertThat(isGenuine(PUSH, TOKEN, NOW)).isTrue();
    }

    @Test
    void a_delivery_that_is_replayed_later_is_refused() {
        assertThat(isGenuine(PUSH, TOKEN, NOW.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(isGenuine(PUSH, TOKEN, NOW.plus(Duration.ofMinutes(6)))).isFalse();
        assertThat(isGenuine(PUSH, TOKEN, NOW.minus(Duration.ofMinutes(6)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It's a Secret to Everybody", "whsec_", "whsec_not base64!", ""})
    void without_a_signing_token_no_such_signature_is_right(String secret) {
        assertThat(isGenuine(PUSH, secret, NOW)).isFalse();
    }

    @Test
    void a_wrong_one_is_not_made_good_by_the_plain_token() {
        headers.put("webhook-signature", "v1,AAAA");
        headers.put("X-Gitlab-Token", TOKEN);

        assertThat(isGenuine(PUSH, TOKEN, NOW)).isFalse();
    }
}
