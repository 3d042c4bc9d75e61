package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import java.time.InstantSource;
import java.util.Collection;

/**
 * Reads the catalogue of a channel repository in two steps: {@link #parse} reads each file by itself, {@link #link}
 * follows what files say of each other. Nothing a file contains makes either throw; everything found wrong is a
 * diagnostic with its place. The catalogue is a function of the files alone; only the warning about an airtime in the
 * past looks at the clock.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class CatalogueReader {
    private final InstantSource clock;

    public CatalogueReader(InstantSource clock) {
        this.clock = clock;
    }

    /** Reads a revision from nothing. */
    public Reading read(ChannelFiles files, Revision revision) {
        return read(files, revision, Reading.NOTHING, LastValid.NONE);
    }

    /**
     * Reads a revision after another one. Files whose path and blob are those of {@code previous} are not read again.
     *
     * @param previous the reading of the revision in force so far; its valid files stand in for those that became
     *     invalid
     * @param history asked for the last valid version of an invalid file that {@code previous} does not know
     */
    public Reading read(ChannelFiles files, Revision revision, Reading previous, LastValid history) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Reads one file by itself. To read an older version of a file, pass the placement of the newer one.
     *
     * @throws java.io.UncheckedIOException when the repository cannot be read
     */
    public ParsedFile parse(ChannelFiles files, ChannelFile file, Placement placement) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Makes the catalogue of parsed files. An invalid file, and each of two files that declare the same id, is replaced
     * by its last valid version, or left out where there is none.
     *
     * @param parsed the files of the revision that its layout places, in any order
     * @param lastValid where replacements come from
     * @param files the revision's files, for templates, photos and logos
     */
    public Reading link(Collection<ParsedFile> parsed, LastValid lastValid, ChannelFiles files, Revision revision) {
        throw new UnsupportedOperationException("not yet " + clock);
    }
}
