package dev.showrunner.cli.rehearse;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Kind;
import dev.showrunner.episodes.catalogue.Placement;
import dev.showrunner.episodes.catalogue.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a channel repository as they are rehearsed: without the episodes that are not. */
final class RehearsedFiles {
    /** Recordings that somebody keeps beside the texts are of no use to a rehearsal. */
    private static final long LARGEST = 16L << 20;

    private RehearsedFiles() {}

    /** Content by path. */
    static Map<String, byte[]> of(Reading reading, List<Episode> episodes) {
        Set<String> rehearsed =
                episodes.stream().map(episode -> episode.source().file()).collect(Collectors.toSet());
        ChannelFiles files = reading.catalogue().orElseThrow().files();
        Map<String, byte[]> chosen = new TreeMap<>();
        for (ChannelFile file : files.list()) {
            boolean isEpisode = reading.layout()
                    .place(file.path())
                    .map(Placement::kind)
                    .filter(kind -> kind == Kind.EPISODE)
                    .isPresent();
            if (file.size() <= LARGEST && (!isEpisode || rehearsed.contains(file.path()))) {
                chosen.put(file.path(), files.read(file, LARGEST));
            }
        }
        return chosen;
    }
}
