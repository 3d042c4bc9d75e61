package dev.showrunner.emulator;

import com.google.api.services.youtube.YouTube;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh local YouTube for each test, at a fixed time that only {@code /emulator/clock} moves. */
final class RunningEmulator implements AfterEachCallback {
    static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    private final YouTubeEmulator emulator;
    private final YouTube google;
    private final Local local;

    RunningEmulator() {
        try {
            emulator = YouTubeEmulator.builder().clock(InstantSource.fixed(NOW)).start();
            google = GoogleClient.at(emulator.uri());
            local = new Local(emulator.uri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        emulator.close();
    }

    YouTubeEmulator emulator() {
        return emulator;
    }

    YouTube google() {
        return google;
    }

    Local http() {
        return local;
    }

    void advance(String duration) throws IOException, InterruptedException {
        local.post("/emulator/clock", "{\"advance\":\"" + duration + "\"}");
    }

    void encoder(String streamId, String status) throws IOException, InterruptedException {
        local.post("/emulator/encoder", "{\"streamId\":\"" + streamId + "\",\"status\":\"" + status + "\"}");
    }
}
