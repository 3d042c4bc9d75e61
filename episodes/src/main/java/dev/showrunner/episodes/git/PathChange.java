package dev.showrunner.episodes.git;

/**
 * How the regular file at one path differs between two revisions. A file that became a symbolic link or a submodule is
 * removed; the other way round it is added.
 */
public sealed interface PathChange {
    /** The path concerned; of a renamed file the new one. */
    String path();

    /** There was no file at this path. */
    record Added(String path) implements PathChange {}

    /** Other bytes than before. */
    record Modified(String path) implements PathChange {}

    /** There is no file at this path any more. */
    record Removed(String path) implements PathChange {}

    /** A file of another path, with the same or mostly the same bytes, which is gone from there. */
    record Renamed(String from, String path) implements PathChange {}
}
