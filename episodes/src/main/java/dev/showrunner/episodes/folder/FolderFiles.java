package dev.showrunner.episodes.folder;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;

/**
 * The files of a folder as they were when it was opened. Symbolic links are listed as refused and never followed;
 * hidden folders, {@code .git} among them, are passed over. Blob ids are those Git would give.
 */
public final class FolderFiles implements ChannelFiles {
    private final Path root;
    private final Map<String, ChannelFile> files = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private FolderFiles(Path root) {
        this.root = root;
    }

    /**
     * Lists a folder.
     *
     * @throws IOException when it cannot be read
     */
    public static FolderFiles of(Path folder) throws IOException {
        FolderFiles files = new FolderFiles(folder.toRealPath());
        Files.walkFileTree(files.root, files.new Walk());
        files.refused.sort(Comparator.comparing(Refused::path));
        return files;
    }

    @Override
    public List<ChannelFile> list() {
        return List.copyOf(files.values());
    }

    @Override
    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    @Override
    public Optional<ChannelFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public byte[] read(ChannelFile file, long limit) {
        try (InputStream in = open(root.resolve(file.path()))) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
            if (bytes.length > limit) {
                throw new IllegalArgumentException(file.path() + " is larger than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path path) throws IOException {
        return Channels.newInputStream(Files.newByteChannel(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    private static String blobId(Path path, long size) throws IOException {
        try (InputStream in = open(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(Constants.encodeASCII("blob " + size + "\0"));
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile()) {
                files.put(path, new ChannelFile(path, blobId(file, attributes.size()), attributes.size()));
            } else if (attributes.isSymbolicLink()) {
                refused.add(new Refused(path, "symbolic link"));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
