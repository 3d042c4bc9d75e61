package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google's clients for other languages walk a whole event; {@code .ci/install-clients} installs them. */
class ForeignClientsTest {
    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void googles_node_client_schedules_binds_dresses_updates_goes_live_and_ends() throws Exception {
        String modules = installed("SHOWRUNNER_TEST_NODE_MODULES", "the Node.js client");
        ProcessBuilder node =
                new ProcessBuilder("node", CLIENTS.resolve("node/whole-life.js").toString());
        node.environment().put("NODE_MODULES", modules);
        assertWholeLife(node, "Scheduled by Node.js");
    }

    @Test
    void googles_python_client_schedules_binds_dresses_updates_goes_live_and_ends() throws Exception {
        String python = installed("SHOWRUNNER_TEST_PYTHON", "the Python client");
        assertWholeLife(
                new ProcessBuilder(
                        python, CLIENTS.resolve("python/whole_life.py").toString()),
                "Scheduled by Python");
    }

    private void assertWholeLife(ProcessBuilder client, String title) throws Exception {
        Path picture = Files.write(folder.resolve("picture.png"), Pictures.png(640, 360, 7));
        try (YouTubeEmulator emulator = YouTubeEmulator.builder().start()) {
            client.command().addAll(List.of(emulator.uri().toString(), picture.toString()));
            String id = output(client).strip();

            JsonNode video =
                    new Local(emulator.uri()).get("/emulator/videos").json().at("/items/0");
            assertThat(video.at("/id").asText()).isEqualTo(id);
            assertThat(video.at("/resource/snippet/title").asText()).isEqualTo(title);
            assertThat(video.at("/resource/snippet/categoryId").asText()).isEqualTo("28");
            assertThat(video.at("/broadcast/status/lifeCycleStatus").asText()).isEqualTo("complete");
            assertThat(video.at("/thumbnail/bytes").asLong()).isEqualTo(Files.size(picture));
        }
    }

    private String output(ProcessBuilder client) throws IOException, InterruptedException {
        File errors = folder.resolve("errors.txt").toFile();
        File output = folder.resolve("output.txt").toFile();
        Process process = client.redirectError(errors).redirectOutput(output).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the client ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors.toPath())).isZero();
        return Files.readString(output.toPath());
    }

    private static String installed(String variable, String client) {
        @Nullable String value = System.getenv(variable);
        assumeTrue(value != null, client + " is not tested: " + variable + " is not set (see .ci/install-clients)");
        return String.valueOf(value);
    }
}
