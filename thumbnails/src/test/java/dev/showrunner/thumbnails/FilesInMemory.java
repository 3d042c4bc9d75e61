package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.plan.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A revision's files without a repository. */
final class FilesInMemory implements ChannelFiles {
    private final Map<String, byte[]> contents = new TreeMap<>();

    FilesInMemory with(String path, byte[] content) {
        contents.put(path, content);
        return this;
    }

    FilesInMemory with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
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
        byte[] bytes = contents.get(file.path());
        if (bytes == null || bytes.length > limit) {
            throw new IllegalArgumentException(file.path() + " is missing or larger than " + limit + " bytes");
        }
        return bytes.clone();
    }
}
