package dev.showrunner.episodes.diagnostics;

/**
 * A place in the channel repository.
 *
 * @param file path from the root of the repository, with {@code /}
 * @param line 1 for the first line, 0 for the file as a whole
 * @param column 1 for the first character of the line, 0 for the line as a whole
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, as editors and terminals link it; zero parts are left out. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
