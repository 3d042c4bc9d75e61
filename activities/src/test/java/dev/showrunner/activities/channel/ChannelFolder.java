package dev.showrunner.activities.channel;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.git.WorkingRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A producer's working repository: files are written, removed and moved as a person does it, then committed. */
public final class ChannelFolder implements AutoCloseable {
    private final Path folder;
    private final Git git;

    public ChannelFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        WorkingRepository.create(
                folder,
                Map.of("channel.yaml", "name: Night Shift\nzone: UTC\n".getBytes(StandardCharsets.UTF_8)),
                clock);
        try {
            this.git = Git.open(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public ChannelFolder put(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChannelFolder remove(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChannelFolder rename(String from, String to) {
        try {
            Path target = folder.resolve(to);
            Files.createDirectories(target.getParent());
            Files.move(folder.resolve(from), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Revision commit(String message) {
        try {
            git.add().addFilepattern(".").setAll(true).call();
            return new Revision(git.commit()
                    .setAuthor("A Producer", "producer@example.org")
                    .setCommitter("A Producer", "producer@example.org")
                    .setMessage(message)
                    .setSign(false)
                    .call()
                    .name());
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
