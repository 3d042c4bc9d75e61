package dev.showrunner.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.Showrunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {
    private static final String EPISODE = "episodes/klustered/42.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_channel() throws IOException {
        write("channel.yaml", "name: Ada's Academy\nzone: Europe/London\n");
        write("shows/klustered.yaml", "name: Klustered\n");
        write(EPISODE, "title: One\nairtime: 2099-01-14 19:00\n");
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private int run(String... arguments) {
        return Showrunner.commandLine()
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String diagnosticsOf(String... arguments) throws IOException {
        run(arguments);
        JsonNode report = new ObjectMapper().readTree(out.toString());
        StringBuilder found = new StringBuilder();
        report.path("diagnostics")
                .forEach(diagnostic -> found.append(diagnostic.path("rule").asText())
                        .append(" in ")
                        .append(diagnostic.path("file").asText())
                        .append('\n'));
        return found.toString();
    }

    private RevCommit commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("A change")
                .setAuthor("Ada", "ada@example.com")
                .setCommitter("Ada", "ada@example.com")
                .setSign(false)
                .call();
    }

    @Test
    void a_channel_without_mistakes_ends_with_zero() {
        assertThat(run("validate", folder.toString())).isZero();
        assertThat(out).hasToString("Nothing found.\n");
    }

    @Test
    void a_break_that_does_not_exist_is_named_with_the_one_that_was_meant() throws IOException {
        write(EPISODE, """
                title: One
                airtime: 2099-01-14 19:00
                clusters:
                  names:
                    - red
                    - {name: blue, breaks: [service-selector-typo, deployment-pasued]}
                """);

        assertThat(run("validate", folder.toString())).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .contains(EPISODE + ":6:52", "unknown-break", "Did you mean 'deployment-paused'?")
                .doesNotContain("'service-selector-typo'");
    }

    @Test
    void a_break_of_the_channels_own_is_known_and_its_file_is_checked() throws IOException {
        write(EPISODE, """
                title: One
                airtime: 2099-01-14 19:00
                clusters: {names: [red], breaks: [curtain-stuck]}
                """);
        write("breaks/curtain-stuck.yaml", "id: curtain-stuck\ntitle: \"The stuck show\"\n");

        assertThat(run("validate", folder.toString())).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .contains("breaks/curtain-stuck.yaml:2:8  error  break-title-tells")
                .doesNotContain("unknown-break");
    }

    @Test
    void a_thumbnail_template_is_checked_as_the_painter_reads_it() throws IOException {
        write("shows/klustered/thumbnail.svg", "<svg viewBox=\"0 0 1280 720\"><rect/></svg>");

        assertThat(diagnosticsOf("validate", folder.toString(), "--format", "json"))
                .startsWith("template-without-slots in ")
                .endsWith("shows/klustered/thumbnail.svg\n");
    }

    @Test
    void an_error_ends_with_one_and_shows_the_line() throws IOException {
        write(EPISODE, "title: One\nairtime: tomorrow\n");

        assertThat(run("validate", folder.toString())).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString())
                .contains(":2:10  error  bad-airtime")
                .contains("2 | airtime: tomorrow")
                .contains("1 error and 0 warnings in 1 file.");
    }

    @Test
    void a_warning_ends_with_zero_unless_it_is_to_count() throws IOException {
        write(EPISODE, "title: One\nairtime: 2099-01-14 19:00\nguests: [ada]\n");

        assertThat(run("validate", folder.toString())).isZero();
        assertThat(run("validate", "--strict", folder.toString())).isEqualTo(Showrunner.FINDINGS);
    }

    @Test
    void each_format_is_written() throws IOException {
        write(EPISODE, "title: One\nairtime: tomorrow\n");

        assertThat(run("validate", "--format", "github", folder.toString())).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString()).startsWith("::error file=").contains(",line=2,col=10,title=bad-airtime::");
        out.getBuffer().setLength(0);
        assertThat(run("validate", "--format=sarif", folder.toString())).isEqualTo(Showrunner.FINDINGS);
        assertThat(new ObjectMapper().readTree(out.toString()).path("version").asText())
                .isEqualTo("2.1.0");
    }

    @Test
    void one_file_is_checked_as_a_part_of_its_channel() throws IOException {
        write(EPISODE, "title: One\nairtime: 2099-01-14 19:00\nguests: [ada, grace]\n");
        write("people/ada.yaml", "name: Ada\n");
        write("people/broken.yaml", "name: []\n");

        assertThat(diagnosticsOf(
                        "validate", "--format=json", folder.resolve(EPISODE).toString()))
                .isEqualTo("unknown-person in " + folder.toRealPath().resolve(EPISODE) + "\n");
    }

    @Test
    void a_commit_is_checked_without_being_checked_out() throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            write(EPISODE, "title: One\nairtime: tomorrow\n");
            RevCommit broken = commit(git);
            write(EPISODE, "title: One\nairtime: 2099-01-14 19:00\n");
            commit(git);
            write(EPISODE, "title: [Not committed\n");

            assertThat(diagnosticsOf("validate", "--format=json", "--revision", broken.name(), folder.toString()))
                    .isEqualTo("bad-airtime in " + EPISODE + "\n");
            out.getBuffer().setLength(0);
            assertThat(diagnosticsOf("validate", "--format=json", "--revision", "HEAD~1", folder.toString()))
                    .isEqualTo("bad-airtime in " + EPISODE + "\n");
            out.getBuffer().setLength(0);
            assertThat(diagnosticsOf("validate", "--format=json", folder.toUri().toString()))
                    .isEqualTo("yaml-syntax in " + folder.toRealPath().resolve(EPISODE) + "\n");
        }
    }

    @Test
    void a_bare_repository_is_checked_at_its_newest_commit() throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            write(EPISODE, "title: One\nairtime: tomorrow\n");
            commit(git);
        }

        assertThat(diagnosticsOf(
                        "validate", "--format=json", folder.resolve(".git").toString()))
                .isEqualTo("bad-airtime in " + EPISODE + "\n");
    }

    @Test
    void a_revision_that_is_not_there_is_named() throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            commit(git);
        }

        assertThat(run("validate", "--revision", "abcdef1", folder.toString())).isEqualTo(Showrunner.FAILED);
        assertThat(err.toString()).contains("There is no revision abcdef1");
    }

    @Test
    void a_branch_that_is_not_there_is_named_with_those_that_are() throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("trunk")
                .call()) {
            commit(git);
        }

        assertThat(run("validate", folder.resolve(".git").toString())).isEqualTo(Showrunner.FAILED);
        assertThat(err.toString()).contains("main", "trunk");
    }

    @Test
    void a_folder_that_is_no_channel_is_told_apart_from_one_that_is_not_there() throws IOException {
        Files.delete(folder.resolve("channel.yaml"));

        assertThat(run("validate", folder.toString())).isEqualTo(Showrunner.FINDINGS);
        assertThat(out.toString()).contains("not-a-channel");
        assertThat(run("validate", folder.resolve("nowhere").toString())).isEqualTo(Showrunner.FAILED);
        assertThat(err.toString()).contains("There is no file or folder");
    }

    @Test
    void a_format_that_does_not_exist_is_a_mistake_of_usage() {
        assertThat(run("validate", "--format", "xml", folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("text, json, github, sarif");
    }

    @Test
    void schemas_are_written_where_they_are_wanted() throws IOException {
        assertThat(run("schema", folder.resolve(".schemas").toString())).isZero();

        assertThat(folder.resolve(".schemas/episode.json")).isRegularFile();
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve(".schemas/episode.json").toFile())
                        .path("$schema")
                        .asText())
                .isEqualTo("http://json-schema.org/draft-07/schema#");
    }
}
