package dev.showrunner.cli.create;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.cli.ChannelFolder;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Kind;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.slots.NextEpisode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the file of a show's next episode.",
            "It airs at the first slot of the show's cadence on whose day none of its episodes does. Without a title it is a draft, and nothing is scheduled yet."
        },
        footer = {"", "The show says when it airs:", "  cadence:", "    on: thursday", "    at: 19:00"})
public final class NewCommand implements Callable<Integer> {
    private static final Revision UNCOMMITTED = new Revision("0".repeat(40));
    private static final String SCHEMA = ".schemas/episode.json";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SHOW", description = "Id of the show.")
    private String show;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "The channel's folder (default: the current folder).")
    private Path path;

    @Option(names = "--title", description = "What the episode is called.")
    private @Nullable String title;

    @Option(names = "--json", description = "Say what was written as JSON.")
    private boolean isJson;

    private final InstantSource clock;

    /** With the machine's clock. */
    public NewCommand() {
        this(Clock.systemUTC());
    }

    NewCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Path root = root();
        Reading reading = read(root);
        Catalogue catalogue = reading.catalogue()
                .orElseThrow(() -> new UserError("There is no channel in " + path, "Name the channel's folder"));
        Show wanted = catalogue.shows().get(show);
        if (wanted == null) {
            throw new UserError(
                    "There is no show '" + show + "'",
                    catalogue.shows().isEmpty()
                            ? "Add shows/" + show + ".yaml with a name:"
                            : "Name one of: "
                                    + String.join(
                                            ", ",
                                            catalogue.shows().keySet().stream()
                                                    .sorted()
                                                    .toList()));
        }
        NextEpisode next = NextEpisode.of(catalogue, wanted, title, clock.instant())
                .orElseThrow(() -> new UserError(
                        "The show '" + show + "' does not say when it airs",
                        "Write into its file: cadence: {on: thursday, at: \"19:00\"}"));
        String folder = Objects.requireNonNull(reading.layout().folders().get(Kind.EPISODE));
        String file = folder + "/" + next.id() + ".yaml";
        write(root.resolve(file), text(root, file, next));
        tell(file, next);
        return ExitCode.OK;
    }

    private Path root() {
        try {
            return ChannelFolder.around(path.toRealPath());
        } catch (IOException e) {
            throw new UserError("There is no folder " + path, "Name the folder of a channel repository", e);
        }
    }

    private Reading read(Path root) {
        try {
            return new CatalogueReader(clock).read(FolderFiles.of(root), UNCOMMITTED);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("The folder " + root + " cannot be read", "Check that you may read all of it", e);
        }
    }

    private static String text(Path root, String file, NextEpisode next) throws IOException {
        StringBuilder text = new StringBuilder();
        if (Files.isRegularFile(root.resolve(SCHEMA))) {
            String up = "../".repeat((int) file.chars().filter(c -> c == '/').count());
            text.append("# yaml-language-server: $schema=")
                    .append(up)
                    .append(SCHEMA)
                    .append('\n');
        }
        // A JSON text is a YAML text in quotation marks, whatever stands in it.
        text.append("title: ")
                .append(new ObjectMapper().writeValueAsString(next.title()))
                .append('\n');
        text.append("airtime: ").append(next.airtime()).append('\n');
        if (next.isDraft()) {
            text.append("status: draft\n");
        }
        return text.toString();
    }

    private static void write(Path target, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UserError(target + " is there already", "Give it another title, or remove that file", e);
        } catch (IOException e) {
            throw new UserError(target + " cannot be written", "Check that you may write there", e);
        }
    }

    private void tell(String file, NextEpisode next) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            ObjectMapper json = new ObjectMapper();
            ObjectNode node = json.createObjectNode()
                    .put("file", file)
                    .put("episode", next.id().toString())
                    .put("title", next.title())
                    .put("airtime", next.slot().toOffsetDateTime().toString())
                    .put("zone", next.slot().getZone().getId())
                    .put("draft", next.isDraft());
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
        } else {
            out.println("Wrote " + file + ", airs " + next.airtime() + " "
                    + next.slot().getZone().getId()
                    + (next.isDraft() ? "; a draft until you give it a title and remove that line" : ""));
        }
        out.flush();
    }
}
