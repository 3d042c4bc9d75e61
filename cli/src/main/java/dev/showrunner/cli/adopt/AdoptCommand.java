package dev.showrunner.cli.adopt;

import dev.showrunner.cli.ChannelFolder;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.plan.Look;
import dev.showrunner.episodes.adopt.Adoption;
import dev.showrunner.episodes.adopt.TemplateSet;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Kind;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.report.AdoptionText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner adopt}. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a file for each video of the channel that has none.",
            "Nothing is written to YouTube, and no file is overwritten. The files say managed: false: the videos stay as they are until",
            "--manage says otherwise, and even then nothing changes before a file does."
        },
        footer = {"", "Exit code: 0 done, 1 some videos have no show, 2 usage, 3 failed."})
public final class AdoptCommand implements Callable<Integer> {
    private static final Revision UNCOMMITTED = new Revision("0".repeat(40));

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "The channel's folder (default: the current folder).")
    private Path path;

    @Option(
            names = "--show",
            description =
                    "Show of the videos; where it is left out, the one whose playlist holds them, or the only one.")
    private @Nullable String show;

    @Option(
            names = "--templates",
            paramLabel = "SET",
            description = "Instead of that, copy a set of templates into the show's folder: ${COMPLETION-CANDIDATES}.")
    private @Nullable TemplateSet templates;

    @Option(names = "--dry-run", description = "Only say what would be written.")
    private boolean isTrial;

    @ArgGroup(exclusive = false)
    private Look look = new Look();

    @ArgGroup
    private @Nullable Handover handover;

    @Override
    public Integer call() throws IOException {
        Path root = root();
        Reading reading = read(root);
        Catalogue catalogue = reading.catalogue()
                .orElseThrow(() -> new UserError(
                        "There is no channel in " + path,
                        "Name the folder of a channel repository, or begin one with channel.yaml: name: and zone:"));
        PrintWriter out = spec.commandLine().getOut();
        if (handover != null) {
            handover.apply(root, catalogue, out);
            out.flush();
            return ExitCode.OK;
        }
        refuseErrors(reading);
        if (show != null && !catalogue.shows().containsKey(show)) {
            throw new UserError("There is no show '" + show + "'", "Add shows/" + show + ".yaml with a name:");
        }
        if (templates != null) {
            copyTemplates(templates, root, out);
            return ExitCode.OK;
        }
        Adoption adoption = Adoption.of(
                catalogue,
                look.whole(catalogue, Clock.systemUTC()),
                show,
                Objects.requireNonNull(reading.layout().folders().get(Kind.EPISODE)));
        if (!isTrial) {
            Map<String, String> files = new LinkedHashMap<>();
            adoption.files().forEach(file -> files.put(file.path(), file.content()));
            NewFiles.write(root, files);
        }
        AdoptionText.write(adoption, isTrial ? "would be written" : "written", out);
        out.flush();
        return adoption.homeless().isEmpty() ? ExitCode.OK : Showrunner.FINDINGS;
    }

    private Path root() {
        try {
            return ChannelFolder.around(path.toRealPath());
        } catch (IOException e) {
            throw new UserError("There is no folder " + path, "Name the folder of a channel repository", e);
        }
    }

    private static Reading read(Path root) {
        try {
            return new CatalogueReader(Clock.systemUTC()).read(FolderFiles.of(root), UNCOMMITTED);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("The folder " + root + " cannot be read", "Check that you may read all of it", e);
        }
    }

    /** A file that cannot be read may name a video, which would then get a second file. */
    private static void refuseErrors(Reading reading) {
        long errors = reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new UserError(
                    "The channel's files have " + errors + (errors == 1 ? " error" : " errors")
                            + ", so it cannot be told which videos have a file",
                    "Mend what showrunner validate shows, then try again");
        }
    }

    private void copyTemplates(TemplateSet set, Path root, PrintWriter out) {
        if (show == null) {
            throw new UserError("It is not said whose templates these become", "Name the show with --show");
        }
        Map<String, String> files = new LinkedHashMap<>();
        set.files().forEach((name, text) -> files.put("shows/" + show + "/" + name, text));
        NewFiles.write(root, files);
        files.keySet().forEach(file -> out.println("> " + file));
        out.println("Write into shows/" + show + ".yaml:");
        out.println("  blocks: [" + String.join(", ", set.blocks()) + "]");
        out.flush();
    }
}
