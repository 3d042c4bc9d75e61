package dev.showrunner.emulator.thumbnails;

import dev.showrunner.emulator.wire.Reply;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resumable uploads under way, in memory: a restart ends them, and their clients begin anew. */
final class UploadSessions {
    private static final int KEPT = 16;

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /** What has arrived for one video, in decoded bytes. */
    static final class Session {
        private final String videoId;
        private byte[] received = new byte[0];
        private @Nullable Reply finished;

        Session(String videoId) {
            this.videoId = videoId;
        }

        String videoId() {
            return videoId;
        }

        byte[] received() {
            return received;
        }

        /** Takes {@code chunk}, which begins at {@code offset}; bytes sent again replace those from before. */
        void accept(int offset, byte[] chunk) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream(offset + chunk.length);
            joined.write(received, 0, offset);
            joined.writeBytes(chunk);
            received = joined.toByteArray();
        }

        /** Keeps the final reply for a client that lost it and asks again. */
        void finish(Reply reply) {
            finished = reply;
            received = new byte[0];
        }

        Optional<Reply> finished() {
            return Optional.ofNullable(finished);
        }
    }

    synchronized String open(String videoId) {
        if (sessions.size() >= KEPT) {
            Iterator<String> eldest = sessions.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        String id = UUID.randomUUID().toString();
        sessions.put(id, new Session(videoId));
        return id;
    }

    synchronized Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }
}
