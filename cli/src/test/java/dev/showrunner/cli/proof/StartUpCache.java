package dev.showrunner.cli.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/**
 * What makes a hundred starts of the program cheap: its classes loaded and linked beforehand, in an AOT cache as
 * {@code SHOWRUNNER_AOT=record} makes one (<a href="https://openjdk.org/jeps/514">JEP 514</a>).
 */
final class StartUpCache {
    private final Path file;
    private final String classPath;

    private StartUpCache(Path file, String classPath) {
        this.file = file;
        this.classPath = classPath;
    }

    /** Starts and stops the program once to record what it loads. Takes some ten seconds. */
    static StartUpCache record(Path folder) throws IOException {
        StartUpCache cache = new StartUpCache(folder.resolve("showrunner.aot"), jars(folder));
        try (Program program = new Program(
                folder.resolve("recorded"),
                "embedded",
                Map.of(),
                cache.virtualMachine("-XX:AOTCacheOutput=" + cache.file))) {
            program.awaitReady();
        }
        if (!Files.exists(cache.file)) {
            throw new IllegalStateException("the virtual machine wrote no cache to " + cache.file);
        }
        return cache;
    }

    /** The command up to the main class. */
    List<String> virtualMachine() {
        return virtualMachine("-XX:AOTCache=" + file);
    }

    private List<String> virtualMachine(String option) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-cp",
                classPath);
    }

    /** A cache knows jars only, so each folder of classes becomes one. */
    private static String jars(Path folder) {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                Path made = folder.resolve("classes-" + entries.size() + ".jar");
                int code = jar.run(System.out, System.err, "--create", "--file", made.toString(), "-C", entry, ".");
                if (code != 0) {
                    throw new IllegalStateException("jar could not pack " + entry);
                }
                entries.add(made.toString());
            } else if (Files.exists(Path.of(entry))) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
