package dev.showrunner.episodes.runofshow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRuleTest {
    private static final ChatRule RULE = new ChatRule(ChatRule.USUAL_FIX, ChatRule.USUAL_GRANTED, ChatRule.USUAL_UNITS);

    @ParameterizedTest
    @CsvSource({
        "!fix ada, ada",
        "!FIX Ada-L, ada-l",
        "  !fix   @octocat please, octocat",
        "'!fix a, me too', a",
        "!fix 0x-1, 0x-1"
    })
    void a_viewer_asks_with_a_handle(String message, String handle) {
        assertThat(RULE.handleIn(message)).contains(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "!fix",
                "!fixada",
                "please !fix ada",
                "!fix -ada",
                "!fix ada-",
                "!fix ada--l",
                "!fix <script>",
                "!fix aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "!fix ../../etc"
            })
    void anything_else_is_no_handle_of_github(String message) {
        assertThat(RULE.handleIn(message)).isEmpty();
    }

    @Test
    void what_is_said_fits_youtube_whatever_a_viewer_calls_themselves() {
        String said = RULE.granted("ada", "https://evil.example {{handle}}\n".repeat(50), "red");

        assertThat(said)
                .hasSizeLessThanOrEqualTo(200)
                .contains("ada is let into red")
                .doesNotContain("://", "\n");
    }
}
