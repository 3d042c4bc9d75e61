package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page docs/reference/youtube-calls.md says what the code does. */
class CallsPageTest {
    private final String page;

    CallsPageTest() throws IOException {
        page = Files.readString(Path.of("..", "docs", "reference", "youtube-calls.md"));
    }

    @Test
    void every_call_stands_there_with_its_price() {
        for (ApiMethod method : ApiMethod.values()) {
            assertThat(page).contains("| `" + method.wire() + "` | " + method.units() + " | ");
        }
    }

    @Test
    void every_reason_stands_there_with_its_meaning_and_remedy() {
        for (Map.Entry<String, RefusalRules.Rule> entry : RefusalRules.all().entrySet()) {
            String[] key = entry.getKey().split(" ", -1);
            String name = key.length == 1 ? "`" + key[0] + "`" : "`" + key[1] + "` from `" + key[0] + "`";
            assertThat(page)
                    .containsPattern(Pattern.quote("| " + name + " | ")
                            + "[^|]+"
                            + Pattern.quote(" | " + entry.getValue().what() + " | "
                                    + entry.getValue().remedy() + " |"));
        }
    }
}
