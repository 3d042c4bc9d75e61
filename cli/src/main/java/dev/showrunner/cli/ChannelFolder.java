package dev.showrunner.cli;

import dev.showrunner.episodes.catalogue.Layout;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where on a disk a channel lies. */
public final class ChannelFolder {
    private ChannelFolder() {}

    /** The nearest folder with a channel's file, upwards; the path itself, or its folder, when there is none. */
    public static Path around(Path path) {
        for (Path candidate = path; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve(Layout.CHANNEL_FILE))) {
                return candidate;
            }
        }
        return Files.isDirectory(path) ? path : path.resolveSibling("");
    }

    /** Whether it is a Git repository without a working tree. */
    public static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"));
    }
}
