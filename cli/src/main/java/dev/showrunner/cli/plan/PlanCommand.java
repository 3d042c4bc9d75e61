package dev.showrunner.cli.plan;

import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.cli.RevisionOptions;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.history.GitPast;
import dev.showrunner.episodes.plan.ChannelPlan;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlanner;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.report.Palette;
import dev.showrunner.episodes.report.PlanJson;
import dev.showrunner.episodes.report.PlanText;
import dev.showrunner.thumbnails.ContactSheet;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner plan}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Says what would change on YouTube, event by event and field by field, and what it costs.",
            "Reads only; nothing is written to YouTube.",
            "",
            "  + made   ~ changed   > taken over   - removed   ! left alone, with the reason"
        },
        footer = {
            "",
            "Exit code: 0 all of it can be done, 1 something needs you (held, edited by others, errors in files),",
            "2 usage, 3 could not plan."
        })
public final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "0..1",
            defaultValue = ".",
            description = "A channel's folder as it lies there, or the address of a Git repository"
                    + " (default: the current folder).")
    private String target;

    @Mixin
    private RevisionOptions at;

    @ArgGroup(exclusive = false)
    private Look look = new Look();

    @Option(
            names = "--spent",
            paramLabel = "UNITS",
            defaultValue = "0",
            description = "Units that were spent today already (default: ${DEFAULT-VALUE}).")
    private int spent;

    @Option(
            names = "--thumbnails",
            paramLabel = "FILE",
            description = "Draw the thumbnails that would change onto one JPEG.")
    private @Nullable Path sheet;

    @Option(names = "--json", description = "Write the plan as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        try (OpenChannel channel = OpenChannel.open(target, at, clock)) {
            Catalogue catalogue = channel.catalogue();
            ChannelSnapshot snapshot = look.at(catalogue, clock);
            Composer composer = new Composer(ThumbnailRenderer.VERSION);
            ChannelPlan plan = ChannelPlanner.plan(
                    catalogue,
                    composer.of(catalogue),
                    channel.reading().unusable(),
                    snapshot,
                    new GitPast(channel.store(), composer, channel.planned(), channel.shown()),
                    clock.instant());
            print(plan, catalogue, clock);
            drawThumbnails(plan, catalogue);
            boolean hasErrors = tellErrors(channel);
            return hasErrors || plan.needsSomebody() ? Showrunner.FINDINGS : ExitCode.OK;
        }
    }

    private void print(ChannelPlan plan, Catalogue catalogue, Clock clock) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ChannelPlan.Price price = plan.price(catalogue.channel(), clock.instant(), spent);
        if (json) {
            PlanJson.write(plan, price, out);
        } else {
            boolean colours = spec.commandLine().getColorScheme().ansi().enabled();
            new PlanText(colours ? Palette.TERMINAL : Palette.PLAIN, catalogue).write(plan, price, out);
        }
        out.flush();
    }

    private void drawThumbnails(ChannelPlan plan, Catalogue catalogue) throws IOException {
        if (sheet == null) {
            return;
        }
        List<ThumbnailDesign> designs = plan.changes().stream()
                .filter(PlanCommand::redraws)
                .map(change -> Objects.requireNonNull(change.desired()).thumbnail())
                .toList();
        PrintWriter err = spec.commandLine().getErr();
        if (designs.isEmpty()) {
            err.println("No thumbnail changes; " + sheet + " is not written.");
        } else {
            Drawing drawing = new Drawing(new ThumbnailRenderer(), InstantSource.system());
            Files.write(
                    sheet,
                    ContactSheet.of(designs.stream()
                            .limit(ContactSheet.MOST)
                            .map(design -> drawing.of(design, catalogue))
                            .toList()));
            err.println(Math.min(designs.size(), ContactSheet.MOST) + " of " + designs.size()
                    + " changed thumbnails are on " + sheet + ".");
        }
        err.flush();
    }

    private static boolean redraws(Change change) {
        return change.desired() != null
                && change.plan().steps().stream().anyMatch(step -> step.fields().contains(Field.THUMBNAIL));
    }

    private boolean tellErrors(OpenChannel channel) {
        PrintWriter err = spec.commandLine().getErr();
        if (channel.note() != null) {
            err.println(channel.note());
        }
        Stream<Diagnostic> breaks =
                channel.reading().catalogue().stream().flatMap(catalogue -> ChannelBreaks.check(catalogue).stream());
        long errors = Stream.concat(channel.reading().diagnostics().stream(), breaks)
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            err.println((errors == 1 ? "1 error was found" : errors + " errors were found")
                    + "; what the files declare stays as it was. showrunner validate shows them.");
        }
        err.flush();
        return errors > 0;
    }
}
