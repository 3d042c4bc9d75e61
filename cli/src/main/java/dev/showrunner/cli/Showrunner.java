package dev.showrunner.cli;

import dev.showrunner.cli.adopt.AdoptCommand;
import dev.showrunner.cli.approve.ApproveCommand;
import dev.showrunner.cli.audit.AuditCommand;
import dev.showrunner.cli.breaks.BreaksCommand;
import dev.showrunner.cli.create.NewCommand;
import dev.showrunner.cli.keep.KeepCommand;
import dev.showrunner.cli.login.LoginCommand;
import dev.showrunner.cli.notifications.NotificationsCommand;
import dev.showrunner.cli.plan.PlanCommand;
import dev.showrunner.cli.reap.ReapCommand;
import dev.showrunner.cli.rehearse.RehearseCommand;
import dev.showrunner.cli.revert.RevertCommand;
import dev.showrunner.cli.rewrites.RewritesCommand;
import dev.showrunner.cli.schema.SchemaCommand;
import dev.showrunner.cli.serve.ServeCommand;
import dev.showrunner.cli.up.UpCommand;
import dev.showrunner.cli.validate.ValidateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The {@code showrunner} command. Exit 0 ok, 1 findings, 2 usage, 3 failed. */
@Command(
        name = "showrunner",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "Runs live shows from a Git repository.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            ServeCommand.class,
            PlanCommand.class,
            NewCommand.class,
            AdoptCommand.class,
            RevertCommand.class,
            ApproveCommand.class,
            RewritesCommand.class,
            KeepCommand.class,
            AuditCommand.class,
            NotificationsCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            BreaksCommand.class,
            ReapCommand.class,
            RehearseCommand.class,
            LoginCommand.class,
            YouTubeCommand.class
        })
public final class Showrunner {
    /** A command found what it looks for, such as errors in a channel repository. */
    public static final int FINDINGS = 1;

    /** A command could not do its work. */
    public static final int FAILED = 3;

    private Showrunner() {}

    /** Runs the command line and exits. */
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    /** The command line without the exit, for tests and tools. */
    public static CommandLine commandLine() {
        return new CommandLine(new Showrunner())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    Failures.tell(failure, command.getErr());
                    return FAILED;
                });
    }
}
