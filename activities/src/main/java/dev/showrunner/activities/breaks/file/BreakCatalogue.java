package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakReader.Reading;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Breaks by their ids, in the order of the alphabet.
 *
 * @param breaks those whose files were read
 * @param diagnostics what is wrong with files that were not
 */
public record BreakCatalogue(List<Break> breaks, List<Diagnostic> diagnostics) {
    private static final String OWN = "/dev/showrunner/activities/breaks/catalogue";

    /** The breaks that Showrunner brings along. */
    public static BreakCatalogue own() {
        return inOwn(BreakCatalogue::in);
    }

    /** Their ids alone, which are the names of their files. */
    public static Set<String> ownIds() {
        return inOwn(folder -> files(folder).stream()
                .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static <T> T inOwn(Function<Path, T> look) {
        URL folder = Objects.requireNonNull(BreakCatalogue.class.getResource(OWN), OWN);
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return look.apply(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return look.apply(jar.getPath(OWN));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource has an address", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The breaks of a folder: its files that end in {@code .yaml}. */
    public static BreakCatalogue in(Path folder) {
        Map<String, Break> breaks = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path file : files(folder)) {
            Reading reading = read(file);
            diagnostics.addAll(reading.diagnostics());
            Break read = reading.read();
            if (read != null) {
                breaks.put(read.id(), read);
            }
        }
        return new BreakCatalogue(List.copyOf(breaks.values()), List.copyOf(diagnostics));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(Path file) {
        try {
            return BreakReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These breaks and others; where both have an id, the other's is taken. */
    public BreakCatalogue with(BreakCatalogue other) {
        Map<String, Break> all = new TreeMap<>();
        breaks.forEach(one -> all.put(one.id(), one));
        other.breaks.forEach(one -> all.put(one.id(), one));
        List<Diagnostic> found = new ArrayList<>(diagnostics);
        found.addAll(other.diagnostics);
        return new BreakCatalogue(List.copyOf(all.values()), List.copyOf(found));
    }

    /** The break with this id, if there is one. */
    public @Nullable Break find(String id) {
        return breaks.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
