package dev.showrunner.benchmarks;

import dev.showrunner.cli.Showrunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Rehearses episodes of ninety minutes that air week after week, each with two clusters on paper that one guest breaks,
 * with three breaks of the catalogue beside, and the other repairs. Argument: how many.
 */
public final class Rehearsing {
    private Rehearsing() {}

    /** Prints how long it took, the start of the program not counted. */
    public static void main(String[] arguments) throws IOException {
        int episodes = Integer.parseInt(arguments[0]);
        Path channel = Files.createTempDirectory("rehearsing");
        try {
            write(channel, episodes);
            long begin = System.nanoTime();
            int exit = Showrunner.commandLine().execute("rehearse", "--all", "--channel", channel.toString());
            System.out.printf(
                    "%d episodes in %.1f s, exit code %d%n", episodes, (System.nanoTime() - begin) / 1e9, exit);
        } finally {
            try (Stream<Path> paths = Files.walk(channel)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void write(Path channel, int episodes) throws IOException {
        put(channel.resolve("channel.yaml"), "name: Measured\nzone: Europe/London\n");
        put(channel.resolve("shows/klustered.yaml"), """
                name: Klustered
                goLive: auto
                clusters:
                  level: intermediate
                  picks: 3
                  names:
                    - {name: red, breakers: [ada], fixers: [grace]}
                    - {name: blue, breakers: [grace], fixers: [ada]}
                """);
        put(channel.resolve("people/ada.yaml"), "name: Ada\ngithub: ada-measured\n");
        put(channel.resolve("people/grace.yaml"), "name: Grace\ngithub: grace-measured\n");
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(14);
        for (int week = 0; week < episodes; week++) {
            put(
                    channel.resolve("episodes/klustered/" + week + ".yaml"),
                    "title: Measured %d%nairtime: %s 19:00%nduration: 90m%nguests: [ada, grace]%n"
                            .formatted(week, first.plusWeeks(week)));
        }
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
