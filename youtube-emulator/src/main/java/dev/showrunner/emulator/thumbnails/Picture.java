package dev.showrunner.emulator.thumbnails;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What the first bytes of a picture say about it; whatever the sender claims its type to be. */
record Picture(String contentType, String extension, int width, int height) {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] IHDR = {'I', 'H', 'D', 'R'};

    /** Reads a JPEG's or a PNG's size; empty when the bytes are neither, or end before their size is told. */
    static Optional<Picture> sniff(byte[] content) {
        if (startsWith(content, PNG)) {
            return png(content);
        }
        boolean jpeg = content.length > 3 && at(content, 0) == 0xFF && at(content, 1) == 0xD8 && at(content, 2) == 0xFF;
        return jpeg ? jpeg(content) : Optional.empty();
    }

    private static Optional<Picture> png(byte[] content) {
        if (content.length < 24 || !Arrays.equals(content, 12, 16, IHDR, 0, 4)) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(content);
        return sized("image/png", "png", header.getInt(16), header.getInt(20));
    }

    private static Optional<Picture> jpeg(byte[] content) {
        int at = 2;
        while (at + 9 < content.length && at(content, at) == 0xFF) {
            int marker = at(content, at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                int height = at(content, at + 5) << 8 | at(content, at + 6);
                int width = at(content, at + 7) << 8 | at(content, at + 8);
                return sized("image/jpeg", "jpg", width, height);
            } else {
                at += 2 + (at(content, at + 2) << 8 | at(content, at + 3));
            }
        }
        return Optional.empty();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<Picture> sized(String contentType, String extension, int width, int height) {
        return width > 0 && height > 0
                ? Optional.of(new Picture(contentType, extension, width, height))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static int at(byte[] content, int index) {
        return Byte.toUnsignedInt(content[index]);
    }
}
