package dev.showrunner.cli.breaks;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.track.InstruqtTrack;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.cli.UserError;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks export FOLDER ID...}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes breaks as a track of Instruqt, one challenge each: a workshop that needs only a browser.")
final class ExportBreaks implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where the track goes; a new or an empty folder.")
    private Path folder;

    @Parameters(
            index = "1..*",
            paramLabel = "ID",
            arity = "1..*",
            description = "The breaks, in the order of the challenges; showrunner breaks pick chooses some.")
    private List<String> ids;

    @Option(names = "--owner", paramLabel = "NAME", required = true, description = "Your organisation at Instruqt.")
    private String owner;

    @Option(
            names = "--slug",
            paramLabel = "WORD",
            defaultValue = "broken-cluster",
            description = "Name of the track in addresses (default: ${DEFAULT-VALUE}).")
    private String slug;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "A broken cluster",
            description = "Title of the track (default: ${DEFAULT-VALUE}).")
    private String title;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "kubernetes",
            description = "Name of the machine in the track (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            defaultValue = "instruqt/k3s-v1-33-4",
            description = "Image of that machine, with a cluster and kubectl (default: ${DEFAULT-VALUE}).")
    private String image;

    @Override
    public Integer call() {
        for (String word : List.of(slug, host)) {
            if (!word.matches("[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?")) {
                throw new UserError(
                        "'" + word + "' cannot be a name at Instruqt", "Write lower-case letters, digits and dashes");
            }
        }
        List<Break> breaks = CatalogueOptions.of(options.catalogue(), ids);
        for (Break one : breaks) {
            if (!InstruqtTrack.canHold(one)) {
                throw new UserError("The break " + one.id() + " does what scripts cannot", "Leave it out");
            }
        }
        write(new InstruqtTrack(slug, title, owner, host, image, Game.in("game")).files(breaks));
        spec.commandLine()
                .getOut()
                .println("Written to " + folder + ": " + breaks.size()
                        + " challenges. Look at them, then: instruqt track push");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void write(Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new UserError("The folder " + folder + " is not empty", "Name a new one");
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.getValue());
                if (InstruqtTrack.isScript(file.getKey())) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new UserError(folder + " is not a folder", "Name a new one", e);
        } catch (IOException e) {
            throw new UserError("The track cannot be written to " + folder, "Name a folder that you may write to", e);
        }
    }
}
