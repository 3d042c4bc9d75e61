package dev.showrunner.cli.notifications;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code showrunner notifications}. */
@Command(
        name = "notifications",
        mixinStandardHelpOptions = true,
        description = "Shows what producers, guests and the audience are told.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = PreviewCommand.class)
public final class NotificationsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as notifications preview EPISODE");
    }
}
