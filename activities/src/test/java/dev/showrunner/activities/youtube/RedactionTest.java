package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token ya29.CANARY-x_y.z/1 was refused",
                "Authorization: Bearer CANARY-abc",
                "refresh 1//0gCANARY-x",
                "secret GOCSPX-CANARY_1",
                "refresh_token=CANARY&grant_type=refresh_token",
                "{\"access_token\": \"CANARY\", \"expires_in\": 3599}",
                "{\"streamName\":\"CANARY-1234-5678\"}",
                "?code=CANARY&state=x",
            })
    void what_looks_like_a_secret_is_taken_out(String text) {
        assertThat(Redaction.of(text)).doesNotContain("CANARY").contains("[redacted]");
    }

    @Test
    void a_sentence_stays_as_it_is() {
        String sentence = "The live broadcast's title must have 1 to 100 characters (see 'errorCode=5').";

        assertThat(Redaction.of(sentence)).isEqualTo(sentence);
    }

    @Test
    void markup_and_line_breaks_become_gaps() {
        assertThat(Redaction.of("<a href=\"x\">Quota</a>\r\n\u001b[31m gone")).isEqualTo("Quota [31m gone");
    }

    @Test
    void a_page_is_cut_to_a_readable_length() {
        assertThat(Redaction.of("x".repeat(100_000))).hasSize(300).endsWith("…");
    }
}
