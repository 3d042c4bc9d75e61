package dev.showrunner.emulator.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bytes by name: files in a folder, or memory. A name is whole or absent, whenever the process is killed. */
public final class Blobs {
    private final @Nullable Path folder;
    private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

    private Blobs(@Nullable Path folder) {
        this.folder = folder;
    }

    public static Blobs inMemory() {
        return new Blobs(null);
    }

    public static Blobs in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Blobs(folder);
    }

    public void put(String name, byte[] content) {
        if (folder == null) {
            memory.put(name, content);
            return;
        }
        try {
            Path whole = file(folder, name);
            Path partial = file(folder, name + ".partial");
            Files.write(partial, content);
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<byte[]> get(String name) {
        if (folder == null) {
            return Optional.ofNullable(memory.get(name));
        }
        try {
            return Optional.of(Files.readAllBytes(file(folder, name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        if (folder == null) {
            memory.remove(name);
            return;
        }
        try {
            Files.deleteIfExists(file(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes every blob whose name is not among {@code wanted}. */
    public void retain(Set<String> wanted) {
        if (folder == null) {
            memory.keySet().retainAll(wanted);
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!wanted.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, String name) {
        if (!name.matches("[A-Za-z0-9_.-]+") || name.startsWith(".")) {
            throw new IllegalArgumentException("not a blob's name: " + name);
        }
        return folder.resolve(name);
    }
}
