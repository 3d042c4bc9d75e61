package dev.showrunner.episodes.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Files of a test, over those of another source. */
final class MemoryFiles implements ChannelFiles {
    private final Map<String, byte[]> own = new TreeMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Optional<ChannelFiles> others;

    private MemoryFiles(Optional<ChannelFiles> others) {
        this.others = others;
    }

    static MemoryFiles empty() {
        return new MemoryFiles(Optional.empty());
    }

    static MemoryFiles over(ChannelFiles others) {
        return new MemoryFiles(Optional.of(others));
    }

    MemoryFiles with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    MemoryFiles with(String path, byte[] content) {
        own.put(path, content);
        return this;
    }

    MemoryFiles without(String path) {
        own.remove(path);
        deleted.add(path);
        return this;
    }

    @Override
    public List<ChannelFile> list() {
        Map<String, ChannelFile> all = new TreeMap<>();
        others.ifPresent(files -> files.list().forEach(file -> all.put(file.path(), file)));
        all.keySet().removeAll(deleted);
        own.forEach((path, bytes) -> all.put(path, file(path, bytes)));
        return List.copyOf(all.values());
    }

    @Override
    public Optional<ChannelFile> find(String path) {
        byte[] bytes = own.get(path);
        if (bytes != null) {
            return Optional.of(file(path, bytes));
        }
        return deleted.contains(path) ? Optional.empty() : others.flatMap(files -> files.find(path));
    }

    @Override
    public byte[] read(ChannelFile file, long limit) {
        byte[] bytes = own.get(file.path());
        if (bytes == null) {
            return others.orElseThrow().read(file, limit);
        }
        if (bytes.length > limit) {
            throw new IllegalArgumentException("too large");
        }
        return bytes;
    }

    private static ChannelFile file(String path, byte[] bytes) {
        return new ChannelFile(path, Integer.toHexString(Arrays.hashCode(bytes)), bytes.length);
    }
}
