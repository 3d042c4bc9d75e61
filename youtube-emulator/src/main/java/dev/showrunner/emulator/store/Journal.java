package dev.showrunner.emulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.Json;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data file: one JSON object a line, the first naming the format. A line is in the file (the operating system's
 * cache, not the platter) when {@link #append} returns, so it outlives a killed process though not a power cut. Only
 * one process has a journal open at a time.
 */
final class Journal implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String FORMAT = "local-youtube/1";

    private final Path file;
    private final FileChannel lockFile;
    private FileChannel channel;
    private long size;

    private Journal(Path file, FileChannel lockFile, FileChannel channel) {
        this.file = file;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Opens or creates {@code file} and hands every whole line after the first to {@code reader}. */
    static Journal open(Path file, Consumer<JsonNode> reader) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Files.createDirectories(Objects.requireNonNull(absolute.getParent()));
        FileChannel lockFile = lock(absolute);
        try {
            FileChannel channel = FileChannel.open(
                    absolute, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Journal journal = new Journal(absolute, lockFile, channel);
            journal.load(reader);
            return journal;
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    void append(ObjectNode line) throws IOException {
        try {
            write(line);
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
    }

    /** Replaces the file by {@code lines}; a process killed meanwhile leaves the old file whole. */
    void rewrite(Iterator<ObjectNode> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        FileChannel replacement = FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(replacement), 1 << 16);
        writeLine(out, header());
        while (lines.hasNext()) {
            writeLine(out, lines.next());
        }
        out.flush();
        replacement.force(true);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel.close();
        channel = replacement;
        size = replacement.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        lockFile.close();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel lockFile = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            lockFile.close();
            throw new IOException("Another local YouTube is using " + file + ". Stop it, or choose another data file.");
        }
        return lockFile;
    }

    private void load(Consumer<JsonNode> reader) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int start = 0;
        int line = 0;
        for (int end = newline(content, 0); end >= 0; end = newline(content, start)) {
            line++;
            read(Arrays.copyOfRange(content, start, end), line, reader);
            start = end + 1;
        }
        if (start < content.length) {
            LOG.warn("Dropped {} bytes of an unfinished last line of {}.", content.length - start, file);
            channel.truncate(start);
        }
        size = start;
        channel.position(size);
        if (line == 0) {
            write(header());
        }
    }

    private void read(byte[] bytes, int line, Consumer<JsonNode> reader) throws IOException {
        JsonNode node;
        try {
            node = Json.parse(bytes);
        } catch (IOException e) {
            throw new IOException(
                    file + ":" + line + " is not JSON. Restore the file from a copy, or remove it to start afresh.", e);
        }
        if (line > 1) {
            reader.accept(node);
        } else if (!FORMAT.equals(Json.text(node, "format"))) {
            throw new IOException(file + " is not a data file of the local YouTube (format " + FORMAT
                    + "). Choose another path, or remove it.");
        }
    }

    private void write(ObjectNode line) throws IOException {
        byte[] json = Json.bytes(line);
        ByteBuffer buffer =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        size += buffer.limit();
    }

    private static void writeLine(OutputStream out, ObjectNode line) throws IOException {
        out.write(Json.bytes(line));
        out.write('\n');
    }

    private static ObjectNode header() {
        return Json.object().put("format", FORMAT);
    }

    private static int newline(byte[] content, int from) {
        for (int i = from; i < content.length; i++) {
            if (content[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
