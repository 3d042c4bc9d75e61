package dev.showrunner.cli.validate;

import dev.showrunner.cli.GitAccess;
import dev.showrunner.cli.RevisionOptions;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.report.Palette;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong in a channel repository, where, and what to do.",
        footer = {"", "Exit code: 0 no errors, 1 errors (with --strict also warnings), 2 usage, 3 could not check."})
public final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "0..1",
            defaultValue = ".",
            description = "A folder as it lies there, a file of it, or the address of a Git repository"
                    + " (default: the current folder).")
    private String target;

    @Mixin
    private RevisionOptions at;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    @Option(names = "--strict", description = "Let warnings count like errors in the exit code.")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        Checked checked = check();
        PrintWriter out = spec.commandLine().getOut();
        boolean colours = spec.commandLine().getColorScheme().ansi().enabled();
        format.report(colours ? Palette.TERMINAL : Palette.PLAIN).write(checked.diagnostics(), checked.source(), out);
        out.flush();
        boolean found = checked.hasErrors() || (strict && !checked.diagnostics().isEmpty());
        return found ? Showrunner.FINDINGS : ExitCode.OK;
    }

    private Checked check() {
        Clock clock = Clock.systemUTC();
        Remote remote = RevisionOptions.remote(target);
        Path folder = at.workingTree(remote);
        return folder != null
                ? FolderCheck.check(folder, Path.of(""), clock)
                : RepositoryCheck.check(remote, at.branch(), GitAccess.of(System.getenv()), at.revision(), clock);
    }
}
