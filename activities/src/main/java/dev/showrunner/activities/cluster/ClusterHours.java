package dev.showrunner.activities.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long clusters have existed: a line when one is ordered, a line when it is gone. Safe for many threads of one
 * process.
 */
final class ClusterHours {
    private final Path file;

    ClusterHours(Path file) {
        this.file = file;
    }

    /** A cluster is ordered; said again, it counts once. */
    synchronized void ordered(String id, Instant at) {
        if (!open().containsKey(id)) {
            append(at + " ordered " + id);
        }
    }

    /** A cluster is gone; of one that was never ordered nothing is written. */
    synchronized void gone(String id, Instant at) {
        if (open().containsKey(id)) {
            append(at + " gone " + id);
        }
    }

    /** What all clusters together have used since the month began, in UTC. */
    synchronized Duration thisMonth(Instant now) {
        Instant month = now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Duration used = Duration.ZERO;
        Map<String, Instant> open = new HashMap<>();
        for (Line line : lines()) {
            if (line.isOrder) {
                open.put(line.id, line.at);
            } else {
                Instant from = open.remove(line.id);
                used = from == null ? used : used.plus(between(from, line.at, month));
            }
        }
        for (Instant from : open.values()) {
            used = used.plus(between(from, now, month));
        }
        return used;
    }

    private static Duration between(Instant from, Instant to, Instant month) {
        Instant begin = from.isAfter(month) ? from : month;
        return to.isAfter(begin) ? Duration.between(begin, to) : Duration.ZERO;
    }

    private Map<String, Instant> open() {
        Map<String, Instant> open = new HashMap<>();
        for (Line line : lines()) {
            if (line.isOrder) {
                open.put(line.id, line.at);
            } else {
                open.remove(line.id);
            }
        }
        return open;
    }

    private record Line(Instant at, boolean isOrder, String id) {}

    private List<Line> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> line(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a crash cut off never happened. */
    private static List<Line> line(String text) {
        String[] words = text.split(" ", -1);
        try {
            return words.length == 3
                    ? List.of(new Line(Instant.parse(words[0]), words[1].equals("ordered"), words[2]))
                    : List.of();
        } catch (DateTimeParseException cutOff) {
            return List.of();
        }
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
