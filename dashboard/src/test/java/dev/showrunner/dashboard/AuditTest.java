package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page and the export of the audit trail. */
class AuditTest {
    private static final Instant AT = Instant.parse("2026-11-22T17:03:00Z");
    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(Instant.parse("2026-11-22T18:00:00Z"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static AuditEntry wrote(int number, String before, String after) {
        return new AuditEntry(
                AT.plusSeconds(number),
                Deed.WROTE,
                "Ada Quill <ada@example.org>",
                "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678",
                "show/" + number,
                "vid%08d".formatted(number),
                "snippet.description",
                before,
                after);
    }

    @Test
    void the_page_says_who_did_what_when_for_which_commit_and_what_stood_there_before() {
        stage.audit.append(wrote(1, "Mira O.\nSame", "Mira Okonkwo\nSame"));
        stage.audit.append(AuditEntry.word(AT, Deed.APPROVED, "a producer", "4f2a9c1d5e6b", null));
        assertThat(stage.get("/audit").body())
                .containsSubsequence(
                        "a producer",
                        "approved the rewrite",
                        "Ada Quill",
                        "wrote the description",
                        "/episodes/show/1",
                        "Mira O.",
                        "Mira Okonkwo",
                        "4f2a9c1",
                        "vid00000001")
                .doesNotContain("ada@example.org");
    }

    @Test
    void older_deeds_are_a_page_away() {
        for (int number = 1; number <= 60; number++) {
            stage.audit.append(wrote(number, "a", "b"));
        }
        assertThat(stage.get("/audit").body())
                .contains("/episodes/show/60", "/episodes/show/11\"", "href=\"/audit?page=2\"")
                .doesNotContain("/episodes/show/10\"");
        assertThat(stage.get("/audit?page=2").body())
                .contains("/episodes/show/10\"", "/episodes/show/1\"", "href=\"/audit?page=1\"")
                .doesNotContain("Older");
    }

    @Test
    void what_was_written_by_others_is_shown_and_never_run() {
        stage.audit.append(wrote(1, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"));
        assertThat(stage.get("/audit").body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void it_is_exported_as_json_lines() {
        stage.audit.append(wrote(1, "a", "b"));
        var export = stage.get("/api/audit");
        assertThat(export.body()).isEqualTo("{\"deed\":\"wrote\"}\n");
        assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/jsonl");
    }

    @Test
    void before_anything_is_done_the_page_says_what_will_stand_there() {
        assertThat(stage.get("/audit").body()).contains("Nothing was done yet");
        assertThat(stage.get("/api/audit").body()).isEmpty();
    }
}
