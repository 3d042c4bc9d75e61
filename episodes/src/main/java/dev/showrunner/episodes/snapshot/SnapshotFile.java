package dev.showrunner.episodes.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.ChannelSnapshot.Playlist;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Observed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A {@linkplain ChannelSnapshot snapshot} as a JSON file, the videos ordered by id, so that two files can be compared
 * line by line. What is read may come from a stranger: sizes are bounded and every value is checked.
 */
public final class SnapshotFile {
    private static final int FORMAT = 1;
    private static final long LARGEST = 256L << 20;
    private static final int LONGEST_TEXT = 100_000;

    private static final ObjectMapper JSON = mapper();

    private SnapshotFile() {}

    private record Document(
            int format, String taken, Map<String, String> streams, List<Shelf> playlists, List<Entry> videos) {
        Document {
            if (format != FORMAT) {
                throw new IllegalArgumentException("format " + format + " is not known");
            }
            Objects.requireNonNull(taken, "taken");
            Objects.requireNonNull(streams, "streams");
            Objects.requireNonNull(playlists, "playlists");
            Objects.requireNonNull(videos, "videos");
        }
    }

    private record Shelf(String id, String title, Set<String> videos) {
        Shelf {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(videos, "videos");
        }
    }

    private record Entry(
            String id,
            String published,
            @Nullable String started,
            String title,
            String description,
            List<String> tags,
            @Nullable String category,
            @Nullable String language,
            Privacy privacy,
            @Nullable Boolean madeForKids,
            @Nullable String start,
            @Nullable LiveSettings live,
            Observed.Lifecycle lifecycle,
            @Nullable String stream) {
        Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(published, "published");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(tags, "tags");
            Objects.requireNonNull(privacy, "privacy");
            Objects.requireNonNull(lifecycle, "lifecycle");
        }

        static Entry of(Video video) {
            Observed seen = video.observed();
            return new Entry(
                    seen.videoId(),
                    video.published().toString(),
                    text(video.started()),
                    seen.title(),
                    seen.description(),
                    seen.tags(),
                    seen.category(),
                    seen.language(),
                    seen.privacy(),
                    seen.madeForKids(),
                    text(seen.start()),
                    seen.live(),
                    seen.lifecycle(),
                    seen.streamId());
        }

        Video video() {
            Observed observed = new Observed(
                    id,
                    title,
                    description,
                    tags,
                    category,
                    language,
                    privacy,
                    madeForKids,
                    instant(start),
                    live,
                    lifecycle,
                    stream,
                    true,
                    null);
            return new Video(observed, Instant.parse(published), instant(started));
        }

        private static @Nullable String text(@Nullable Instant time) {
            return time == null ? null : time.toString();
        }

        private static @Nullable Instant instant(@Nullable String text) {
            return text == null ? null : Instant.parse(text);
        }
    }

    /**
     * Writes a snapshot; a reader sees the former file or the new one, never half of it.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(ChannelSnapshot snapshot, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, ".snapshot", ".json");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                JSON.writerWithDefaultPrettyPrinter().writeValue(out, document(snapshot));
            }
            Files.move(beside, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Reads a snapshot.
     *
     * @throws UnreadableSnapshot when the file is not one
     * @throws IOException when it cannot be read
     */
    public static ChannelSnapshot read(Path file) throws IOException, UnreadableSnapshot {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableSnapshot("it is larger than " + (LARGEST >> 20) + " MB");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return snapshot(JSON.readValue(in, Document.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableSnapshot(where(e), e);
        } catch (RuntimeException e) {
            throw new UnreadableSnapshot("a value in it is not one that a snapshot has", e);
        }
    }

    private static String where(JsonProcessingException thrown) {
        String place = thrown.getLocation() == null
                ? ""
                : "line " + thrown.getLocation().getLineNr() + ": ";
        return place
                + (thrown instanceof DatabindException ? "a value is missing or of another kind" : "it is not JSON");
    }

    private static Document document(ChannelSnapshot snapshot) {
        List<Shelf> shelves = new ArrayList<>();
        for (Playlist playlist : snapshot.playlists()) {
            shelves.add(new Shelf(playlist.id(), playlist.title(), new TreeSet<>(playlist.videoIds())));
        }
        return new Document(
                FORMAT,
                snapshot.taken().toString(),
                new TreeMap<>(snapshot.streams()),
                shelves,
                snapshot.videos().values().stream().map(Entry::of).toList());
    }

    private static ChannelSnapshot snapshot(Document document) {
        SortedMap<String, Video> videos = new TreeMap<>();
        document.videos().forEach(entry -> videos.put(entry.id(), entry.video()));
        return new ChannelSnapshot(
                Instant.parse(document.taken()),
                document.streams(),
                document.playlists().stream()
                        .map(shelf -> new Playlist(shelf.id(), shelf.title(), shelf.videos()))
                        .toList(),
                videos);
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxNestingDepth(20)
                        .build());
        return mapper;
    }
}
