package dev.showrunner.activities.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** Lines on the disk: whatever a call has written is there after a crash, and whole. */
final class LedgerFile {
    private final Path path;

    LedgerFile(Path path) {
        this.path = path;
    }

    /**
     * All lines; none where there is no file.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    List<String> read() {
        try {
            // Bytes that a crash cut in the middle of a character make an unreadable line, not an unreadable file.
            return Files.exists(path)
                    ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox's ledger " + path + " cannot be read", e);
        }
    }

    /**
     * One more line.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    void append(String line) {
        try {
            write(
                    path,
                    line + "\n",
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox's ledger " + path + " cannot be written", e);
        }
    }

    /** These lines instead of all others: a crash leaves either. */
    void replace(List<String> lines) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        write(
                fresh,
                lines.isEmpty() ? "" : String.join("\n", lines) + "\n",
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String text, Set<StandardOpenOption> how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }
}
