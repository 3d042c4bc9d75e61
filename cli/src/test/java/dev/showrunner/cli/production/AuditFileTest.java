package dev.showrunner.cli.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.cli.Showrunner;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {
    private static final Instant AT = Instant.parse("2026-11-22T17:03:00Z");
    private static final String REVISION = "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678";

    @TempDir
    private Path home;

    private AuditFile trail() {
        return new AuditFile(
                home.resolve("audit.jsonl"),
                revision -> revision.equals(REVISION) ? Optional.of("Ada <ada@example.org>") : Optional.empty());
    }

    private static AuditEntry wrote(int number, String before) {
        return new AuditEntry(
                AT.plusSeconds(number),
                Deed.WROTE,
                null,
                REVISION,
                "show/" + number,
                "vid%08d".formatted(number),
                "snippet.description",
                before,
                "after " + number);
    }

    @Test
    void what_is_appended_is_read_back_newest_first_with_the_commit_s_author() {
        AuditFile trail = trail();
        trail.append(wrote(1, "Ünïcode\nand \"quotes\""));
        trail.append(AuditEntry.word(AT.plusSeconds(2), Deed.APPROVED, "Grace", REVISION, null));

        assertThat(trail.newest(0, 10))
                .containsExactly(
                        AuditEntry.word(AT.plusSeconds(2), Deed.APPROVED, "Grace", REVISION, null),
                        wrote(1, "Ünïcode\nand \"quotes\"").by("Ada <ada@example.org>"));
        assertThat(trail.newest(1, 10)).hasSize(1);
    }

    @Test
    void a_long_trail_is_read_from_its_end_across_blocks() {
        AuditFile trail = trail();
        String text = "ü".repeat(9_000);
        for (int number = 1; number <= 40; number++) {
            trail.append(wrote(number, text));
        }
        assertThat(trail.newest(0, 100)).hasSize(40).allMatch(entry -> text.equals(entry.before()));
        assertThat(trail.newest(5, 2)).extracting(AuditEntry::episode).containsExactly("show/35", "show/34");
    }

    @Test
    void lines_of_before_there_were_deeds_count_as_writes_and_a_cut_off_line_is_passed_over() throws IOException {
        Path file = home.resolve("audit.jsonl");
        Files.writeString(
                file,
                "{\"at\":\"2026-11-22T17:03:00Z\",\"revision\":\"" + REVISION
                        + "\",\"episode\":\"show/1\",\"videoId\":\"v\",\"field\":\"snippet.title\",\"before\":\"a\",\"after\":\"b\"}\n{\"at\":\"2026-",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE);
        assertThat(trail().newest(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(Deed.WROTE);
            assertThat(entry.words()).isEqualTo("wrote the title");
        });
    }

    @Test
    void the_command_tells_it_in_words_and_exports_it_as_it_is() throws IOException {
        AuditFile trail = trail();
        trail.append(wrote(1, "before"));
        trail.append(wrote(2, "before"));

        assertThat(run("--video", "vid00000002"))
                .contains("Ada <ada@example.org> wrote the description of show/2 for 4f2a9c1")
                .doesNotContain("show/1");
        assertThat(run("--json")).isEqualToNormalizingNewlines(Files.readString(home.resolve("audit.jsonl")));
        assertThat(run("--json", "--video", "vid00000001").lines()).hasSize(1);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = new String[arguments.length + 3];
        all[0] = "audit";
        all[1] = "--home";
        all[2] = home.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        assertThat(Showrunner.commandLine().setOut(new PrintWriter(out)).execute(all))
                .isZero();
        return out.toString();
    }
}
