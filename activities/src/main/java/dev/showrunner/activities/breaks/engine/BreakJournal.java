package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one cluster, line by line, so that exactly that can be taken back: before each step what is going to
 * be done and what was found, after it what came of it. A line is on the disk before the next thing is done. Nothing is
 * ever removed. The file holds objects of the cluster, Secrets too, and is readable by its owner alone.
 *
 * <p>One process at a time: opening locks the file.
 */
public final class BreakJournal implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final InstantSource clock;
    private final FileChannel file;
    private final List<JournalEntry> entries;

    private BreakJournal(InstantSource clock, FileChannel file, List<JournalEntry> entries) {
        this.clock = clock;
        this.file = file;
        this.entries = entries;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @throws NeedsHuman when another process has it open, or it cannot be read
     */
    public static BreakJournal open(Path path, InstantSource clock) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel file = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                if (file.tryLock() == null) {
                    throw inUse(path, null);
                }
                return new BreakJournal(clock, file, read(path, file));
            } catch (OverlappingFileLockException e) {
                file.close();
                throw inUse(path, e);
            } catch (RuntimeException | IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NeedsHuman inUse(Path path, @Nullable Throwable cause) {
        String reason = "Another process is breaking or mending this cluster: it has the journal " + path + " open.";
        String remedy = "Wait until it has ended.";
        return cause == null ? new NeedsHuman(reason, remedy) : new NeedsHuman(reason, remedy, cause);
    }

    /** All whole lines. What a crash left of a last one never happened, and is overwritten. */
    private static List<JournalEntry> read(Path path, FileChannel file) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        List<JournalEntry> entries = new ArrayList<>();
        int number = 1;
        for (String line :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            try {
                entries.add(JSON.readValue(line, JournalEntry.class));
            } catch (JsonProcessingException e) {
                throw new NeedsHuman(
                        "Line " + number + " of the journal " + path + " cannot be read.",
                        "Keep the file, move it away, and look into the cluster by hand.",
                        e);
            }
            number++;
        }
        file.truncate(end);
        file.position(end);
        return entries;
    }

    /** Adds a line, with the time. It is on the disk when this returns. */
    void write(JournalEntry entry) {
        JournalEntry timed = entry.at(clock.instant().toString());
        try {
            ByteBuffer line = StandardCharsets.UTF_8.encode(JSON.writeValueAsString(timed) + "\n");
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(timed);
    }

    /** Every line, in order. */
    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** The breaks that are in force, or on their way there or back, in the order in which they were begun. */
    public Map<String, BreakState> breaks() {
        return BreakState.fold(entries);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
