package dev.showrunner.episodes.report;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the line a diagnostic is about. */
@FunctionalInterface
public interface SourceText {
    /** Without any text. */
    SourceText NONE = (file, line) -> Optional.empty();

    /** A line of a file, counted from 1, without its line end. */
    Optional<String> line(String file, int line);

    /** The lines of a channel's files; of files too large to be read, none. */
    static SourceText of(ChannelFiles files) {
        Map<String, List<String>> read = new HashMap<>();
        return (path, line) -> {
            List<String> lines = read.computeIfAbsent(
                    path,
                    same -> files.find(same)
                            .filter(file -> file.size() <= CatalogueReader.MAX_FILE_BYTES)
                            .map(file -> files.read(file, CatalogueReader.MAX_FILE_BYTES))
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                                    .lines()
                                    .toList())
                            .orElse(List.of()));
            return line < 1 || line > lines.size() ? Optional.empty() : Optional.of(lines.get(line - 1));
        };
    }
}
