package dev.showrunner.cli.production;

import dev.showrunner.cli.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder in which Showrunner keeps everything. One process at a time. */
public final class Home implements AutoCloseable {
    private final Path root;
    private final boolean isNew;
    private final FileChannel lockFile;
    private final FileLock lock;

    private Home(Path root, boolean isNew, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.isNew = isNew;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes it.
     *
     * @throws UserError when it cannot be written or another process has it
     */
    public static Home take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        boolean isNew = !Files.exists(root.resolve("channel"));
        FileChannel lockFile = null;
        try {
            Files.createDirectories(root);
            lockFile = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                throw inUse(root, lockFile);
            }
            lockFile.truncate(0);
            lockFile.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            lockFile.force(true);
            return new Home(root, isNew, lockFile, lock);
        } catch (OverlappingFileLockException e) {
            throw new UserError(root + " is in use by this process already", "Give each one a --home of its own", e);
        } catch (IOException e) {
            close(lockFile);
            throw new UserError(root + " cannot be written: " + reason(e), "Choose a folder of yours with --home", e);
        }
    }

    private static UserError inUse(Path root, FileChannel lockFile) throws IOException {
        ByteBuffer holder = ByteBuffer.allocate(20);
        lockFile.read(holder, 0);
        String pid = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII).strip();
        lockFile.close();
        return new UserError(
                "Another showrunner" + (pid.isEmpty() ? "" : " (process " + pid + ")") + " runs on " + root,
                "Use that one, stop it first, or give this one another --home");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    /** Whether the folder was empty: nothing can have been scheduled from it. */
    public boolean isNew() {
        return isNew;
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** The producer's working repository. */
    public Path channel() {
        return root.resolve("channel");
    }

    /** What writes to YouTube have changed, a line of JSON each. */
    public Path audit() {
        return root.resolve("audit.jsonl");
    }

    /** What came of rehearsals that were asked for on the dashboard. */
    public Path rehearsals() {
        return root.resolve("rehearsals");
    }

    /** Our own bare copy of it. */
    public Path mirror() {
        return root.resolve("mirror.git");
    }

    /** A dev server's state. */
    public Path temporal() {
        return root.resolve("temporal");
    }

    /** The local YouTube's state. */
    public Path youtube() {
        return root.resolve("youtube.json");
    }

    /** Settings that are not in the environment. */
    public Path settings() {
        return root.resolve("showrunner.properties");
    }

    /** The log. */
    public Path log() {
        return root.resolve("showrunner.log");
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(lockFile);
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
