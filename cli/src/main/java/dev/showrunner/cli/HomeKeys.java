package dev.showrunner.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Keys that a home makes for itself: random, the same after a restart, in files that their owner alone can read.
 *
 * @param home the home's folder
 */
public record HomeKeys(Path home) {
    private static final int BYTES = 48;

    /**
     * A key, made when it is asked for first.
     *
     * @throws UserError when the home cannot be written
     */
    public String get(String name) {
        try {
            Path folder = home.resolve("secrets");
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try {
                Path file = Files.createFile(
                        file(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            } catch (FileAlreadyExistsException alreadyMade) {
                // It is read below, as any other.
            }
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UserError("The home's keys cannot be kept in " + home.resolve("secrets"), "Check its rights", e);
        }
    }

    /** A key that was made before, if this process may read it. */
    public Optional<String> find(String name) {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return home.resolve("secrets").resolve(name + ".key");
    }
}
