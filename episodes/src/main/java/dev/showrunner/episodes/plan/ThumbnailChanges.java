package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.episodes.composition.ThumbnailDesign.Portrait;
import dev.showrunner.episodes.plan.Past.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names what changed between two designs of a thumbnail, in the producer's words. */
final class ThumbnailChanges {
    private final List<String> found = new ArrayList<>();
    private final Picture before;
    private final Picture after;

    private ThumbnailChanges(Picture before, Picture after) {
        this.before = before;
        this.after = after;
    }

    /** At least one: where nothing in the designs differs, it is the program that draws. */
    static List<String> between(Picture before, Picture after) {
        ThumbnailChanges changes = new ThumbnailChanges(before, after);
        changes.compare(before.design(), after.design());
        return changes.found.isEmpty() ? List.of("the renderer") : List.copyOf(changes.found);
    }

    private void compare(ThumbnailDesign then, ThumbnailDesign now) {
        note("the title", then.title(), now.title());
        note("the tagline", then.tagline(), now.tagline());
        note("the show's name", then.show(), now.show());
        note("the date", then.when(), now.when());
        note("the show's colour", then.accent(), now.accent());
        note("the template", content(before.files(), then.template()), content(after.files(), now.template()));
        portraits(names(then), names(now));
        note("the logos", contents(before.files(), then.logos()), contents(after.files(), now.logos()));
    }

    private void portraits(Map<String, Portrait> then, Map<String, Portrait> now) {
        now.forEach((name, portrait) -> {
            Portrait former = then.get(name);
            if (former == null) {
                found.add(name + " is new on it");
            } else {
                note(
                        "the photo of " + name,
                        content(before.files(), former.photo()),
                        content(after.files(), portrait.photo()));
            }
        });
        then.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> found.add(name + " is off it"));
        if (then.keySet().equals(now.keySet())) {
            note("the order of people", List.copyOf(then.keySet()), List.copyOf(now.keySet()));
        }
    }

    private void note(String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            found.add(what);
        }
    }

    private static Map<String, Portrait> names(ThumbnailDesign design) {
        Map<String, Portrait> names = new LinkedHashMap<>();
        design.portraits().forEach(portrait -> names.put(portrait.name(), portrait));
        return names;
    }

    private static List<String> contents(ChannelFiles files, List<String> paths) {
        return paths.stream()
                .map(path -> Objects.requireNonNullElse(content(files, path), ""))
                .toList();
    }

    private static @Nullable String content(ChannelFiles files, @Nullable String path) {
        return path == null
                ? null
                : path + " " + files.find(path).map(ChannelFile::blobId).orElse("");
    }
}
