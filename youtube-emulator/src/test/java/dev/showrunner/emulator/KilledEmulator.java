package dev.showrunner.emulator;

import java.io.IOException;
import java.nio.file.Path;

/** A local YouTube in a process of its own, to be killed. Prints its address and serves until then. */
final class KilledEmulator {
    private KilledEmulator() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (YouTubeEmulator emulator =
                YouTubeEmulator.builder().data(Path.of(arguments[0])).start()) {
            System.out.println(emulator.uri());
            Thread.currentThread().join();
        }
    }
}
