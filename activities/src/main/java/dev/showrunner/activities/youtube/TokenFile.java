package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where {@code showrunner login} keeps the sign-in: a file that its owner alone can read and write, in a folder that
 * its owner alone can enter. A file that others can read is refused, since what stands in it may be known already.
 *
 * @param path of the file
 */
public record TokenFile(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final int LARGEST = 16_384;

    /** The file of a home: {@code <home>/secrets/youtube.json}. */
    public static TokenFile of(Path home) {
        return new TokenFile(home.resolve("secrets").resolve("youtube.json"));
    }

    /**
     * The sign-in, if there is one.
     *
     * @throws NeedsHuman when others can read the file, or when it is none of ours
     */
    public Optional<YouTubeCredentials> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            refuseIfOpen();
            if (Files.size(path) > LARGEST) {
                throw unreadable();
            }
            GenericJson json = GsonFactory.getDefaultInstance().fromString(Files.readString(path), GenericJson.class);
            return Optional.of(new YouTubeCredentials(
                    text(json, "client_id"), text(json, "client_secret"), text(json, "refresh_token")));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /**
     * Replaces the file at once: a reader finds the old sign-in or the new one, never half of one.
     *
     * @param channel whose it is; written down for the person who looks
     */
    public void write(YouTubeCredentials credentials, ChannelIdentity channel) throws IOException {
        GenericJson json = new GenericJson()
                .set("type", "authorized_user")
                .set("client_id", credentials.clientId())
                .set("client_secret", credentials.clientSecret())
                .set("refresh_token", credentials.refreshToken())
                .set("channel_id", channel.id())
                .set("channel_title", channel.title());
        byte[] bytes = GsonFactory.getDefaultInstance().toPrettyString(json).getBytes(StandardCharsets.UTF_8);
        Path folder = path.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(folder, ownerOnly(folder, OWNER_FOLDER));
        Path fresh = Files.createTempFile(folder, "youtube", ".new", ownerOnly(folder, OWNER_ONLY));
        try {
            try (FileChannel channelToFile = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channelToFile.write(buffer);
                }
                channelToFile.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void refuseIfOpen() throws IOException {
        if (!isPosix(path)) {
            return;
        }
        Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
        open.retainAll(Files.getPosixFilePermissions(path));
        if (!open.isEmpty()) {
            throw new NeedsHuman(
                    "The sign-in in " + path + " is open to other users of this machine, so it is not used.",
                    "Run 'chmod 600 " + path + "' if nobody else can have read it; else run 'showrunner login' again.");
        }
    }

    private NeedsHuman unreadable() {
        return new NeedsHuman(
                "The sign-in in " + path + " cannot be read.", "Run 'showrunner login' again; it replaces the file.");
    }

    private static String text(GenericJson json, String name) {
        if (json.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    private static FileAttribute<?>[] ownerOnly(Path near, Set<PosixFilePermission> permissions) {
        return isPosix(near)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
