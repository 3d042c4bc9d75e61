package dev.showrunner.cli.validate;

import dev.showrunner.cli.ChannelFolder;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Checks a folder as it lies there, committed or not. */
final class FolderCheck {
    /** A folder has no commit id; nothing that is found depends on it. */
    private static final Revision UNCOMMITTED = new Revision("0".repeat(40));

    private FolderCheck() {}

    /**
     * Checks the channel that a path lies in. A file or a folder within a channel is checked as a part of it: what it
     * refers to is known, what is found elsewhere is not told.
     *
     * @param from the folder that paths are told from
     */
    static Checked check(Path path, Path from, InstantSource clock) {
        if (!Files.exists(path)) {
            throw new UserError("There is no file or folder " + path, "Name the folder of a channel repository");
        }
        try {
            Path wanted = path.toRealPath();
            Path root = ChannelFolder.around(wanted);
            FolderFiles files = FolderFiles.of(root);
            Reading reading = new CatalogueReader(clock).read(files, UNCOMMITTED);
            return Checked.of(reading, files)
                    .below(slashes(root.relativize(wanted)))
                    .seenThrough(prefix(root, from.toRealPath()));
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("The folder " + path + " cannot be read", "Check that you may read all of it", e);
        }
    }

    private static String prefix(Path root, Path from) {
        String prefix = slashes(root.startsWith(from) ? from.relativize(root) : root);
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
