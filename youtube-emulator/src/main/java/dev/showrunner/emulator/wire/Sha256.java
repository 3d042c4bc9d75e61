package dev.showrunner.emulator.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest. */
public final class Sha256 {
    private final byte[] digest;

    private Sha256(byte[] digest) {
        this.digest = digest;
    }

    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] first(int bytes) {
        return Arrays.copyOf(digest, bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(digest);
    }
}
