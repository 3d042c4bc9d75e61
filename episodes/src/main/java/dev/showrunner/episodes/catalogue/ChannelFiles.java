package dev.showrunner.episodes.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The files of one revision, read by path. Symbolic links and submodules are not files. Reading the same path twice
 * gives the same bytes.
 */
public interface ChannelFiles {
    /**
     * A regular file.
     *
     * @param path from the root of the repository, with {@code /}
     * @param blobId Git's id of the content: equal ids mean equal bytes
     * @param size in bytes
     */
    record ChannelFile(String path, String blobId, long size) {}

    /**
     * An entry that is not a regular file and is therefore not read.
     *
     * @param path from the root of the repository, with {@code /}
     * @param what {@code symbolic link} or {@code submodule}
     */
    record Refused(String path, String what) {}

    /** All regular files, ordered by path. */
    List<ChannelFile> list();

    /** What the repository holds beside regular files, ordered by path. */
    default List<Refused> refused() {
        return List.of();
    }

    /** The file at a path, if there is one. */
    Optional<ChannelFile> find(String path);

    /**
     * Its bytes.
     *
     * @throws java.io.UncheckedIOException when the repository cannot be read
     * @throws IllegalArgumentException when the file is larger than {@code limit} bytes
     */
    byte[] read(ChannelFile file, long limit);
}
