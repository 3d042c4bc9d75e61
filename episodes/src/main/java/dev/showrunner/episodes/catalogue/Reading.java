package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What came of reading one revision. The next reading starts from it: files whose bytes are the same are not parsed
 * again, and files that became invalid stay as they are here.
 *
 * @param catalogue what the revision says; absent when it has no usable {@code channel.yaml}, now or before
 * @param parsed every file of the catalogue as it stands in the revision, valid or not, by path
 * @param inForce the files the catalogue was made of, by path; an older version where the revision's is invalid
 * @param unusable episodes whose file is there, cannot be used and has no valid version to fall back on: missing from
 *     the catalogue, yet not deleted
 * @param diagnostics everything found wrong, ordered by place
 */
public record Reading(
        Optional<Catalogue> catalogue,
        SortedMap<String, ParsedFile> parsed,
        SortedMap<String, ParsedFile> inForce,
        SortedSet<EpisodeId> unusable,
        List<Diagnostic> diagnostics)
        implements LastValid {
    /** Before the first revision. */
    public static final Reading NOTHING =
            new Reading(Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), List.of());

    public Reading {
        parsed = Collections.unmodifiableSortedMap(parsed);
        inForce = Collections.unmodifiableSortedMap(inForce);
        unusable = Collections.unmodifiableSortedSet(unusable);
        diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public Optional<ParsedFile> find(ParsedFile invalid) {
        return Optional.ofNullable(inForce.get(invalid.file().path()));
    }

    /** Where the files lie, as the {@code channel.yaml} in force says. */
    public Layout layout() {
        ParsedFile channel = inForce.get(Layout.CHANNEL_FILE);
        return channel == null ? Layout.STANDARD : ChannelFields.layout(channel.require());
    }

    /** The parsed files alone: a start for reading a revision whose past is somewhere else. */
    public Reading withoutPast() {
        return new Reading(Optional.empty(), parsed, new TreeMap<>(), new TreeSet<>(), List.of());
    }

    /** This reading with more findings. */
    public Reading with(List<Diagnostic> more) {
        List<Diagnostic> all = Stream.concat(diagnostics.stream(), more.stream())
                .sorted(Comparator.comparing(Diagnostic::location).thenComparing(Diagnostic::rule))
                .toList();
        return new Reading(catalogue.map(made -> made.with(all)), parsed, inForce, unusable, all);
    }

    /** Whether anything found is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
