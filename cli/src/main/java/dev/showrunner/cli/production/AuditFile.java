package dev.showrunner.cli.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.dashboard.AuditLog;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends what was done to the channel to a file, a line of JSON for each entry, with the text that stood there before.
 * A line is on the disk before the next write begins.
 */
public final class AuditFile implements AuditLog {
    private static final Logger log = LoggerFactory.getLogger(AuditFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Function<String, Optional<String>> authors;

    /**
     * A file, which is made with the first entry.
     *
     * @param authors tells who wrote a commit, by its id
     */
    public AuditFile(Path file, Function<String, Optional<String>> authors) {
        this.file = file;
        this.authors = authors;
    }

    /** A file that is only read. */
    public static AuditFile toRead(Path file) {
        return new AuditFile(file, revision -> Optional.empty());
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        String line = line(entry.who() == null ? entry.by(author(entry)) : entry);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail " + file + " cannot be written", e);
        }
    }

    private @Nullable String author(AuditEntry entry) {
        return entry.revision() == null ? null : authors.apply(entry.revision()).orElse(null);
    }

    @Override
    public List<AuditEntry> newest(int skip, int limit) {
        return newest(skip, limit, any -> true);
    }

    /** Some of the entries that somebody looks for, the newest first. */
    public List<AuditEntry> newest(int skip, int limit, Predicate<AuditEntry> wanted) {
        List<AuditEntry> found = new ArrayList<>();
        if (!Files.exists(file)) {
            return found;
        }
        try (LinesFromTheEnd lines = LinesFromTheEnd.of(file)) {
            int passed = 0;
            for (String line = lines.next(); line != null && found.size() < limit; line = lines.next()) {
                Optional<AuditEntry> entry = entry(line).filter(wanted);
                if (entry.isPresent() && passed++ >= skip) {
                    found.add(entry.get());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail " + file + " cannot be read", e);
        }
    }

    @Override
    public InputStream lines() {
        try {
            return Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail " + file + " cannot be read", e);
        }
    }

    private static String line(AuditEntry entry) {
        ObjectNode json = JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("deed", entry.deed().word())
                .put("who", entry.who())
                .put("revision", entry.revision())
                .put("episode", entry.episode())
                .put("videoId", entry.videoId())
                .put("field", entry.field())
                .put("before", entry.before())
                .put("after", entry.after());
        return json.toString();
    }

    /** A line of ours; a line that a crash cut off is none. Older lines, which tell no deed, are of writes. */
    private static Optional<AuditEntry> entry(String line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(line);
            Deed deed = Deed.valueOf(json.path("deed").asText("wrote").toUpperCase(Locale.ROOT));
            return Optional.of(new AuditEntry(
                    Instant.parse(json.path("at").asText()),
                    deed,
                    text(json, "who"),
                    text(json, "revision"),
                    text(json, "episode"),
                    text(json, "videoId"),
                    text(json, "field"),
                    text(json, "before"),
                    text(json, "after")));
        } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
            log.warn(
                    "A line of the audit trail cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? value.asText() : null;
    }
}
