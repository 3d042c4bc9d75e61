package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.schema.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which version of each file counts: its own, or the last valid one where it has errors or contradicts another
 * file. No two of the files in force declare the same id or the same video.
 */
final class FilesInForce {
    private final LastValid lastValid;
    private final SortedMap<String, ParsedFile> inForce = new TreeMap<>();
    private final Set<String> replaced = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FilesInForce(LastValid lastValid) {
        this.lastValid = lastValid;
    }

    static FilesInForce of(Collection<ParsedFile> parsed, LastValid lastValid) {
        FilesInForce files = new FilesInForce(lastValid);
        for (ParsedFile file : parsed) {
            if (file.isValid()) {
                files.inForce.put(file.file().path(), file);
            } else {
                files.replace(file);
            }
        }
        files.settle(
                FilesInForce::declared,
                ChannelRules.DUPLICATE_ID,
                file -> "The " + file.placement().kind().word() + " '" + file.id() + "' is declared",
                FilesInForce::placeOfId,
                "Give one of them another id, or delete it.");
        files.settle(
                FilesInForce::video,
                ChannelRules.DUPLICATE_VIDEO,
                file -> "The video " + EpisodeFields.videoId(file.require().values()) + " is named",
                file -> EpisodeFields.placeOfVideo(file.require().values()),
                "Correct the id in one of them.");
        return files;
    }

    /** By path. */
    SortedMap<String, ParsedFile> all() {
        return inForce;
    }

    /** Those of one kind, by id. */
    SortedMap<String, ParsedFile> ofKind(Kind kind) {
        SortedMap<String, ParsedFile> declared = new TreeMap<>();
        for (ParsedFile file : inForce.values()) {
            if (file.placement().kind() == kind) {
                declared.put(file.require().id(), file);
            }
        }
        return declared;
    }

    /** Whether an older version counts. */
    boolean isReplaced(String path) {
        return replaced.contains(path);
    }

    /** Contradictions between files. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Puts the last valid version in a file's place, or leaves it out; tells which. */
    @Nullable
    ParsedFile replace(ParsedFile file) {
        String path = file.file().path();
        replaced.add(path);
        ParsedFile older = lastValid.find(file).filter(ParsedFile::isValid).orElse(null);
        if (older == null) {
            inForce.remove(path);
        } else {
            inForce.put(path, older);
        }
        return older;
    }

    private void settle(
            Function<ParsedFile, @Nullable String> key,
            Rule rule,
            Function<ParsedFile, String> what,
            Function<ParsedFile, Location> place,
            String remedy) {
        List<List<ParsedFile>> contradictions = contradictions(key);
        if (contradictions.isEmpty()) {
            return;
        }
        for (List<ParsedFile> group : contradictions) {
            for (ParsedFile file : group) {
                String others = group.stream()
                        .map(other -> other.file().path())
                        .filter(path -> !path.equals(file.file().path()))
                        .collect(Collectors.joining(" and "));
                if (!replaced.contains(file.file().path())) {
                    diagnostics.add(rule.at(place.apply(file), what.apply(file) + " in " + others + ", too.", remedy));
                    replace(file);
                }
            }
        }
        // Of older versions that still contradict each other, the first by path counts.
        for (List<ParsedFile> group : contradictions(key)) {
            group.subList(1, group.size()).forEach(file -> {
                inForce.remove(file.file().path());
                replaced.add(file.file().path());
            });
        }
    }

    private List<List<ParsedFile>> contradictions(Function<ParsedFile, @Nullable String> key) {
        Map<String, ParsedFile> first = HashMap.newHashMap(inForce.size());
        Map<String, List<ParsedFile>> groups = new TreeMap<>();
        for (ParsedFile file : inForce.values()) {
            String value = key.apply(file);
            ParsedFile earlier = value == null ? null : first.putIfAbsent(value, file);
            if (value != null && earlier != null) {
                groups.computeIfAbsent(value, group -> new ArrayList<>(List.of(earlier)))
                        .add(file);
            }
        }
        return List.copyOf(groups.values());
    }

    private static String declared(ParsedFile file) {
        return file.placement().kind() + " " + file.id();
    }

    private static @Nullable String video(ParsedFile file) {
        return file.placement().kind() == Kind.EPISODE
                ? EpisodeFields.videoId(file.require().values())
                : null;
    }

    private static Location placeOfId(ParsedFile file) {
        Values values = file.require().values();
        return values.has(Ids.ID)
                ? values.place(Ids.ID)
                : Location.of(file.file().path());
    }
}
