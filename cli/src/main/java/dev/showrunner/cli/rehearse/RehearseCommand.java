package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.RevisionOptions;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.plan.OpenChannel;
import dev.showrunner.cli.production.Log;
import dev.showrunner.cli.rehearse.TextReport.Detail;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner rehearse}. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Plays episodes through in seconds, from the commit to a week after the show.",
            "The real workflows, on a clock that skips waiting, with a YouTube on this machine and clusters on paper.",
            "Nothing leaves the machine."
        },
        footer = {
            "",
            "Exit code: 0 every episode airs with all gates green, 1 at least one does not, 2 usage, 3 could not rehearse."
        })
public final class RehearseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "EPISODE",
            arity = "0..*",
            description = "show/slug, as often as there are episodes to rehearse together.")
    private List<String> episodes = new ArrayList<>();

    @Option(names = "--all", description = "Every planned episode that has not aired.")
    private boolean all;

    @Option(
            names = "--channel",
            paramLabel = "PATH|URL",
            defaultValue = ".",
            description = "A channel's folder as it lies there, or the address of a Git repository"
                    + " (default: the current folder).")
    private String target;

    @Mixin
    private RevisionOptions at;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = "What goes wrong, as often as there are faults: ${COMPLETION-CANDIDATES}.")
    private List<Fault> faults = new ArrayList<>();

    @Option(names = "--json", description = "Write what happened as JSON.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Of several episodes, tell everything that happened to each, not only the days of those that"
                    + " would not air as planned.")
    private boolean verbose;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with everything that happened.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException {
        if (all == !episodes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the episodes to rehearse, or --all of them");
        }
        Log.quietEngine();
        Clock clock = Clock.systemUTC();
        PrintWriter out = spec.commandLine().getOut();
        try (OpenChannel channel = OpenChannel.open(target, at, clock)) {
            Catalogue catalogue = channel.catalogue();
            List<Episode> chosen = all ? upcoming(catalogue, clock.instant()) : named(catalogue);
            SortedSet<EpisodeId> unusable = all ? channel.reading().unusable() : Collections.emptySortedSet();
            if (chosen.isEmpty() && !unusable.isEmpty()) {
                throw new UserError(
                        "No episode can be rehearsed: the file of " + words(unusable) + " cannot be used",
                        "showrunner validate tells what is wrong with it");
            }
            if (chosen.isEmpty()) {
                out.println("No planned episode is still to air, so there is nothing to rehearse.");
                out.flush();
                return ExitCode.OK;
            }
            Performance performance = Rehearsal.of(channel.reading(), chosen, wrong(), percent -> {})
                    .without(unusable);
            if (report != null) {
                Files.writeString(report, HtmlReport.of(performance));
            }
            out.print(
                    json
                            ? JsonReport.of(performance)
                            : TextReport.of(performance, verbose ? Detail.EVERYTHING : Detail.FAILURES));
            out.flush();
            return performance.hasFindings() ? Showrunner.FINDINGS : ExitCode.OK;
        }
    }

    private static String words(SortedSet<EpisodeId> episodes) {
        return episodes.stream().map(EpisodeId::toString).collect(Collectors.joining(", "));
    }

    private Set<Fault> wrong() {
        return faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
    }

    private static List<Episode> upcoming(Catalogue catalogue, Instant now) {
        return catalogue.episodes().values().stream()
                .filter(episode -> episode.mayStillAir(now))
                .filter(episode -> Rehearsal.obstacle(episode).isEmpty())
                .toList();
    }

    private List<Episode> named(Catalogue catalogue) {
        List<Episode> chosen = new ArrayList<>();
        for (String name : episodes) {
            Episode episode = catalogue.episodes().values().stream()
                    .filter(one -> one.id().toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UserError(
                            "The channel has no usable episode " + name,
                            "Name it as show/slug; showrunner validate tells what is wrong with its file"));
            Rehearsal.obstacle(episode).ifPresent(obstacle -> {
                throw obstacle;
            });
            chosen.add(episode);
        }
        return chosen;
    }
}
