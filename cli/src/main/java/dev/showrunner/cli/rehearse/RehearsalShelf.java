package dev.showrunner.cli.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.dashboard.RehearsalSource.Rehearsed;
import dev.showrunner.dashboard.RehearsalSource.State;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearsals that have ended, in a folder: of each episode the last one, and the report of the last one that has one.
 * The {@value #MOST} last of them all are kept. A file that cannot be read counts as none.
 */
final class RehearsalShelf {
    private static final Logger log = LoggerFactory.getLogger(RehearsalShelf.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;
    private static final String OUTCOME = ".json";
    private static final String REPORT = ".html";

    private final Path folder;

    /** Keeps them in this folder, which need not exist. */
    RehearsalShelf(Path folder) {
        this.folder = folder;
    }

    /** The last rehearsal of an episode that ended. */
    Optional<Rehearsed> last(EpisodeId episode) {
        return read(episode, OUTCOME).flatMap(text -> {
            try {
                return Optional.of(rehearsed(JSON.readTree(text)));
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                log.warn("What is kept of the rehearsal of {} cannot be read", episode, e);
                return Optional.empty();
            }
        });
    }

    /** The report of the last one that has one. */
    Optional<String> report(EpisodeId episode) {
        return read(episode, REPORT);
    }

    /**
     * Puts one in the place of the one before; each of its files is written whole or not at all.
     *
     * @param ended one that does not run any more
     */
    void keep(EpisodeId episode, Rehearsed ended, Optional<String> report) {
        try {
            if (report.isPresent()) {
                write(file(episode, REPORT), report.get());
            }
            write(file(episode, OUTCOME), json(ended).toString());
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(EpisodeId episode, String ending) {
        return folder.resolve(episode.show()).resolve(episode.slug() + ending);
    }

    private Optional<String> read(EpisodeId episode, String ending) {
        try {
            return Optional.of(Files.readString(file(episode, ending)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            log.warn("What is kept of the rehearsal of {} cannot be read", episode, e);
            return Optional.empty();
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, facts) -> facts.isRegularFile() && file.toString().endsWith(OUTCOME))) {
            record Aged(Path file, Instant written) {}
            List<Aged> newestFirst = new ArrayList<>();
            for (Path file : files.toList()) {
                newestFirst.add(new Aged(file, Files.getLastModifiedTime(file).toInstant()));
            }
            newestFirst.sort(Comparator.comparing(Aged::written).reversed());
            for (Aged old : newestFirst.stream().skip(MOST).toList()) {
                String name = String.valueOf(old.file().getFileName());
                String bare = name.substring(0, name.length() - OUTCOME.length());
                Files.deleteIfExists(old.file().resolveSibling(bare + REPORT));
                Files.deleteIfExists(old.file());
            }
        }
    }

    private static ObjectNode json(Rehearsed rehearsed) {
        Instant ended = rehearsed.ended();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", rehearsed.state().name())
                .put("began", rehearsed.began().toString())
                .put("by", rehearsed.by())
                .put("percent", rehearsed.percent())
                .put("ended", String.valueOf(ended == null ? rehearsed.began() : ended));
        ArrayNode findings = json.putArray("findings");
        rehearsed.findings().forEach(findings::add);
        return json;
    }

    private static Rehearsed rehearsed(JsonNode json) {
        List<String> findings = new ArrayList<>();
        json.path("findings").forEach(finding -> findings.add(finding.asText()));
        return new Rehearsed(
                State.valueOf(json.path("state").asText()),
                Instant.parse(json.path("began").asText()),
                json.path("by").asText(),
                json.path("percent").asInt(),
                Instant.parse(json.path("ended").asText()),
                findings);
    }
}
