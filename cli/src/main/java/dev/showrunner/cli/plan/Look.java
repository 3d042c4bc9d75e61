package dev.showrunner.cli.plan;

import dev.showrunner.activities.youtube.CallLedger;
import dev.showrunner.activities.youtube.ChannelSurvey;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.YouTubeAccess;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.ChannelSnapshot.Playlist;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.snapshot.SnapshotFile;
import dev.showrunner.episodes.snapshot.UnreadableSnapshot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan is made against: YouTube as it is, or as a file says it was. */
public final class Look {
    private static final String FILE = "snapshot.json";

    /** Where to look. */
    public enum Against {
        /** YouTube itself; needs a sign-in. */
        YOUTUBE,
        /** A file; needs nothing. */
        SNAPSHOT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--against",
            description = "One of ${COMPLETION-CANDIDATES} (default: youtube, unless --snapshot names a file).")
    private @Nullable Against against;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "What YouTube showed, as --write-snapshot wrote it (default: snapshot.json in the home).")
    private @Nullable Path snapshot;

    @Option(
            names = "--write-snapshot",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            description = {
                "Look at the whole channel and keep what it shows (default: snapshot.json in the home).",
                "Unlisted and private videos that no file names are left out."
            })
    private @Nullable String kept;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = ".showrunner",
            description = "Where the sign-in and the snapshot are kept (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".showrunner");

    @Option(
            names = "--youtube",
            paramLabel = "URL",
            description = "A local YouTube to look at instead of Google's, such as http://127.0.0.1:8090/.")
    private @Nullable URI local;

    /**
     * What is shown of the videos that matter to a catalogue; with {@code --write-snapshot} of all.
     *
     * @throws UserError when there is no usable snapshot
     */
    public ChannelSnapshot at(Catalogue catalogue, InstantSource clock) throws IOException {
        return isFromFile() || kept != null
                ? whole(catalogue, clock)
                : survey(clock).of(named(catalogue), playlists(catalogue));
    }

    /**
     * What is shown of every video of the channel.
     *
     * @throws UserError when there is no usable snapshot
     */
    public ChannelSnapshot whole(Catalogue catalogue, InstantSource clock) throws IOException {
        if (isFromFile()) {
            return read();
        }
        Set<String> named = named(catalogue);
        ChannelSnapshot whole = survey(clock).whole(named, playlists(catalogue));
        if (kept != null) {
            SnapshotFile.write(publishable(whole, named), kept.isEmpty() ? home.resolve(FILE) : Path.of(kept));
        }
        return whole;
    }

    private boolean isFromFile() {
        return against == null ? snapshot != null : against == Against.SNAPSHOT;
    }

    private ChannelSnapshot read() throws IOException {
        Path file = snapshot == null ? home.resolve(FILE) : snapshot;
        try {
            return SnapshotFile.read(file);
        } catch (NoSuchFileException e) {
            throw new UserError(
                    "There is no snapshot " + file,
                    "Make one where there is a sign-in: showrunner plan --write-snapshot " + file,
                    e);
        } catch (UnreadableSnapshot e) {
            throw new UserError(
                    file + " is not a snapshot: " + e.getMessage(),
                    "Make it anew with showrunner plan --write-snapshot " + file,
                    e);
        }
    }

    private ChannelSurvey survey(InstantSource clock) {
        Settings settings = Settings.load(System.getenv(), home.resolve("showrunner.properties"));
        return YouTubeBroadcasts.connect(YouTubeAccess.of(settings, home, local), CallLedger.NONE, clock)
                .survey();
    }

    /** A snapshot may be committed to a public repository; it tells nothing that the channel and its files do not. */
    private static ChannelSnapshot publishable(ChannelSnapshot whole, Set<String> named) {
        SortedMap<String, Video> told = new TreeMap<>(whole.videos());
        told.values()
                .removeIf(video -> video.observed().privacy() != Privacy.PUBLIC
                        && !named.contains(video.observed().videoId())
                        && Marker.find(video.observed().description()).isEmpty());
        List<Playlist> playlists = whole.playlists().stream()
                .map(playlist -> new Playlist(
                        playlist.id(),
                        playlist.title(),
                        playlist.videoIds().stream()
                                .filter(id -> told.containsKey(id))
                                .collect(Collectors.toSet())))
                .toList();
        return new ChannelSnapshot(whole.taken(), whole.streams(), playlists, told);
    }

    private static Set<String> named(Catalogue catalogue) {
        return catalogue.episodes().values().stream()
                .map(episode -> episode.youtube().videoId())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> playlists(Catalogue catalogue) {
        return catalogue.shows().values().stream()
                .map(Show::playlist)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
