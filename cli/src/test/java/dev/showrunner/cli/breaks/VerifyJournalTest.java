package dev.showrunner.cli.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.cli.HomeKeys;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.cli.production.HomeSeal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyJournalTest {
    private static final String JOURNAL = """
            {"name": "red", "episode": "klustered/42", "fixers": ["grace"], "hints": 1, "breaks": [
              {"id": "deployment-paused", "clearedAt": "2027-01-14T19:20:00Z"}, {"id": "service-selector-typo"}]}
            """;

    @TempDir
    private Path home;

    private HomeSeal seal;

    @BeforeEach
    void a_home() {
        seal = HomeSeal.of(new HomeKeys(home));
    }

    @Test
    void a_journal_as_it_was_signed_tells_what_was_repaired_first() throws IOException {
        Said said = check(seal.jws(JOURNAL), "--home", home.toString());

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("Signed. red of klustered/42, repaired by grace, with 1 hints:")
                .containsSubsequence(
                        "2027-01-14T19:20:00Z", "deployment-paused", "not repaired", "service-selector-typo");
    }

    @Test
    void the_key_is_the_same_after_a_restart_and_can_be_named() throws IOException {
        assertThat(HomeSeal.of(new HomeKeys(home)).key()).isEqualTo(seal.key());
        assertThat(check(seal.jws(JOURNAL), "--key", seal.key()).code()).isZero();
    }

    @Test
    void what_was_changed_afterwards_or_signed_by_somebody_else_is_found_out() throws IOException {
        String[] parts = seal.jws(JOURNAL).split("\\.", -1);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JOURNAL.replace("grace", "mallory").getBytes(StandardCharsets.UTF_8));

        Said changed = check(parts[0] + "." + other + "." + parts[2], "--home", home.toString());
        assertThat(changed.code()).isOne();
        assertThat(changed.out()).contains("was changed").doesNotContain("mallory");
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        String key = HomeSeal.of(new HomeKeys(elsewhere)).key();
        assertThat(check(seal.jws(JOURNAL), "--key", key).code()).isOne();
    }

    @Test
    void what_is_no_journal_is_said_to_be_none() throws IOException {
        assertThat(check("nothing", "--home", home.toString()).err()).contains("holds no signed journal");
        assertThat(check(seal.jws(JOURNAL), "--key", "short").err()).contains("is no public key");
    }

    private record Said(int code, String out, String err) {}

    private Said check(String jws, String... options) throws IOException {
        Path file = Files.writeString(home.resolve("answer.json"), "{\"jws\": \"" + jws + "\"}");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Showrunner.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        String[] arguments = new String[3 + options.length];
        arguments[0] = "breaks";
        arguments[1] = "journal";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return new Said(command.execute(arguments), out.toString(), err.toString());
    }
}
