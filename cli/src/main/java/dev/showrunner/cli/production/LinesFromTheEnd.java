package dev.showrunner.cli.production;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Reads a file of UTF-8 lines backwards, so that its newest lines cost no more in a long file than in a short one. */
final class LinesFromTheEnd implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final FileChannel channel;
    private long unread;
    private byte[] block = {};
    private int at;

    private LinesFromTheEnd(FileChannel channel) throws IOException {
        this.channel = channel;
        this.unread = channel.size();
    }

    static LinesFromTheEnd of(Path file) throws IOException {
        return new LinesFromTheEnd(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** The line before the last one told, empty ones passed over; absent when there is none. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream backwards = new ByteArrayOutputStream();
        while (at > 0 || fill()) {
            byte read = block[--at];
            if (read != '\n') {
                backwards.write(read);
            } else if (backwards.size() > 0) {
                return text(backwards);
            }
        }
        return backwards.size() > 0 ? text(backwards) : null;
    }

    private boolean fill() throws IOException {
        int size = (int) Math.min(BLOCK, unread);
        if (size == 0) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, unread - size + buffer.position()) < 0) {
                throw new IOException("The file became shorter while it was read");
            }
        }
        unread -= size;
        block = buffer.array();
        at = size;
        return true;
    }

    private static String text(ByteArrayOutputStream backwards) {
        byte[] bytes = backwards.toByteArray();
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
