package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells which new episodes of a revision are old ones under another id. */
final class EpisodeRenames {
    private EpisodeRenames() {}

    /**
     * Former ids by new ids. An episode counts as renamed when its file was renamed, or declares another id than
     * before, and nothing declares the old id any more.
     */
    static SortedMap<EpisodeId, EpisodeId> between(Catalogue from, Catalogue to, List<PathChange> changes) {
        Map<String, EpisodeId> gone = new HashMap<>();
        for (Episode episode : from.episodes().values()) {
            if (!to.episodes().containsKey(episode.id())) {
                gone.put(episode.source().file(), episode.id());
            }
        }
        Map<String, String> origins = new HashMap<>();
        for (PathChange change : changes) {
            if (change instanceof PathChange.Renamed renamed) {
                origins.put(renamed.path(), renamed.from());
            }
        }
        SortedMap<EpisodeId, EpisodeId> renamed = new TreeMap<>();
        for (Episode episode : to.episodes().values()) {
            String path = episode.source().file();
            EpisodeId former = gone.get(origins.getOrDefault(path, path));
            if (former != null && !from.episodes().containsKey(episode.id())) {
                renamed.put(episode.id(), former);
            }
        }
        return renamed;
    }
}
