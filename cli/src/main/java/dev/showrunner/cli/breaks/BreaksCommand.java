package dev.showrunner.cli.breaks;

import picocli.CommandLine.Command;

/** {@code showrunner breaks}. */
@Command(
        name = "breaks",
        mixinStandardHelpOptions = true,
        description = "Breaks Kubernetes clusters on purpose, and mends them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListBreaks.class,
            ShowBreak.class,
            PickBreaks.class,
            ApplyBreaks.class,
            VerifyBreaks.class,
            RevertBreaks.class,
            ExportBreaks.class,
            VerifyJournal.class
        })
public final class BreaksCommand {}
