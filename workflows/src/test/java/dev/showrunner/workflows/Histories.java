package dev.showrunner.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.TestInfo;

/**
 * Recorded histories of workflows, which every later version has to be able to replay: JSON as Temporal writes it,
 * compressed to a fifteenth.
 */
public final class Histories {
    private static final Path FOLDER = Path.of("src/test/resources/histories");
    private static final String ENDING = ".json.gz";

    private Histories() {}

    /**
     * Keeps a history in the folder that {@code -Dshowrunner.record=FOLDER} names; without it nothing is kept.
     *
     * @param kind what the file's name begins with; the test's name follows
     */
    public static void keep(WorkflowClient temporal, String workflow, String kind, TestInfo test) throws IOException {
        String folder = System.getProperty("showrunner.record");
        if (folder == null) {
            return;
        }
        String name = kind + "-" + test.getTestMethod().orElseThrow().getName() + ENDING;
        try (var out = new GZIPOutputStream(Files.newOutputStream(Path.of(folder, name)))) {
            out.write(temporal.fetchHistory(workflow).toJson(false).getBytes(UTF_8));
        }
    }

    /** All that were recorded, by name. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    static WorkflowExecutionHistory read(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return WorkflowExecutionHistory.fromJson(new String(in.readAllBytes(), UTF_8));
        }
    }
}
