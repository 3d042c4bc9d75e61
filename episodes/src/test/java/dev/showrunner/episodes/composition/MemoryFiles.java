package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.plan.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a revision that was never committed. */
record MemoryFiles(SortedMap<String, byte[]> contents) implements ChannelFiles {
    MemoryFiles() {
        this(new TreeMap<>());
    }

    MemoryFiles with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    MemoryFiles with(String path, byte[] bytes) {
        SortedMap<String, byte[]> more = new TreeMap<>(contents);
        more.put(path, bytes);
        return new MemoryFiles(more);
    }

    @Override
    public List<ChannelFile> list() {
        return contents.keySet().stream().map(path -> find(path).orElseThrow()).toList();
    }

    @Override
    public Optional<ChannelFile> find(String path) {
        return Optional.ofNullable(contents.get(path))
                .map(bytes -> new ChannelFile(
                        path, Fingerprint.of(new String(bytes, StandardCharsets.ISO_8859_1)), bytes.length));
    }

    @Override
    public byte[] read(ChannelFile file, long limit) {
        byte[] bytes = Objects.requireNonNull(contents.get(file.path()));
        if (bytes.length > limit) {
            throw new IllegalArgumentException(file.path() + " is larger than " + limit + " bytes");
        }
        return bytes.clone();
    }
}
