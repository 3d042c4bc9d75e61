package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.SyntaxRules;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue of a channel repository in two steps: {@link #parse} reads each file by itself, {@link #link}
 * follows what files say of each other. Nothing a file contains makes either throw; everything found wrong is a
 * diagnostic with its place. The catalogue is a function of the files alone; only the warning about an airtime in the
 * past looks at the clock.
 */
public final class CatalogueReader {
    /** The largest file that is read, in bytes. */
    public static final int MAX_FILE_BYTES = 64 * 1024;

    /** The most files a catalogue may have. */
    public static final int MAX_FILES = 50_000;

    private static final int MAX_REFUSED_REPORTED = 100;

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
     * @throws java.io.UncheckedIOException when the repository cannot be read
     */
    public Reading read(ChannelFiles files, Revision revision, Reading previous, LastValid history) {
        LastValid lastValid = previous.orElse(history);
        List<Diagnostic> found = refused(files);
        List<ParsedFile> parsed = new ArrayList<>();
        Layout layout = layout(files, previous, lastValid);
        for (ChannelFile file : files.list()) {
            Optional<Placement> placement = layout.place(file.path());
            if (placement.isPresent()) {
                if (parsed.size() == MAX_FILES) {
                    found.add(SyntaxRules.TOO_MANY_FILES.at(
                            Location.of(file.path()),
                            "The repository declares more than " + MAX_FILES + " files; this is the first too many.",
                            "Split the channel into several repositories."));
                    return new Reading(
                            Optional.empty(), previous.parsed(), previous.inForce(), previous.unusable(), found);
                }
                parsed.add(parse(files, file, placement.get(), previous.parsed().get(file.path())));
            } else if (layout.isMisplaced(file.path())) {
                found.add(misplaced(file));
            }
        }
        return new Linker(parsed, lastValid, files, revision, clock.instant()).link(found);
    }

    /**
     * Reads one file by itself. To read an older version of a file, pass the placement of the newer one.
     *
     * @throws java.io.UncheckedIOException when the repository cannot be read
     */
    public ParsedFile parse(ChannelFiles files, ChannelFile file, Placement placement) {
        Findings findings = new Findings(file.path());
        if (file.size() > MAX_FILE_BYTES) {
            findings.add(
                    SyntaxRules.FILE_TOO_LARGE,
                    Location.of(file.path()),
                    "The file has " + file.size() + " bytes; " + MAX_FILE_BYTES + " are possible.",
                    "Shorten it, or split it.");
            return unreadable(file, placement, findings);
        }
        YamlNode.Mapping fields = YamlReader.read(files.read(file, MAX_FILE_BYTES), findings);
        if (fields == null) {
            return unreadable(file, placement, findings);
        }
        Definition definition = Definition.of(placement.kind());
        Values values = definition.shape().read(fields, new Source(findings));
        String id = definition.naming().idOf(values, placement, findings);
        definition.check().check(values, findings);
        return new ParsedFile(
                file, placement, id, findings.hasErrors() ? null : new Declaration(id, values), findings.diagnostics());
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
        return new Linker(parsed, lastValid, files, revision, clock.instant()).link(List.of());
    }

    private ParsedFile parse(ChannelFiles files, ChannelFile file, Placement placement, @Nullable ParsedFile previous) {
        if (previous != null
                && previous.file().blobId().equals(file.blobId())
                && previous.placement().equals(placement)) {
            return previous;
        }
        return parse(files, file, placement);
    }

    /** The layout stands in {@code channel.yaml}, so that file is looked at first. */
    private Layout layout(ChannelFiles files, Reading previous, LastValid lastValid) {
        Placement placement = Layout.STANDARD.place(Layout.CHANNEL_FILE).orElseThrow();
        return files.find(Layout.CHANNEL_FILE)
                .map(file -> parse(files, file, placement, previous.parsed().get(file.path())))
                .flatMap(channel -> channel.isValid() ? Optional.of(channel) : lastValid.find(channel))
                .map(ParsedFile::declaration)
                .map(ChannelFields::layout)
                .orElse(Layout.STANDARD);
    }

    private static List<Diagnostic> refused(ChannelFiles files) {
        List<Diagnostic> found = new ArrayList<>();
        files.refused().stream()
                .limit(MAX_REFUSED_REPORTED)
                .forEach(entry -> found.add(SyntaxRules.NOT_A_REGULAR_FILE.at(
                        Location.of(entry.path()),
                        "This is a " + entry.what() + ", and only regular files are read.",
                        "Put the file itself here.")));
        return found;
    }

    private static Diagnostic misplaced(ChannelFile file) {
        return file.path().equals("channel.yml")
                ? ChannelRules.MISPLACED_FILE.at(
                        Location.of(file.path()), "The channel's file is channel.yaml.", "Rename it to channel.yaml.")
                : ChannelRules.MISPLACED_FILE.at(
                        Location.of(file.path()),
                        "Nothing is read from this place.",
                        "Move it up into its folder, or to where it belongs; episodes lie in episodes/<show>/.");
    }

    /** A file none of whose fields could be read; its path tells what it would have declared. */
    private static ParsedFile unreadable(ChannelFile file, Placement placement, Findings findings) {
        String id = placement.kind() == Kind.EPISODE ? placement.show() + "/" + placement.name() : placement.name();
        boolean known = EpisodeId.isValidPart(placement.name())
                && (placement.kind() != Kind.EPISODE || EpisodeId.isValidPart(placement.show()));
        return new ParsedFile(file, placement, known ? id : "", null, findings.diagnostics());
    }
}
