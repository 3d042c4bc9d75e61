package dev.showrunner.activities.breaks.track;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs of this machine. */
final class Tools {
    private Tools() {}

    static boolean has(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What a program says; the last argument may be a list of more. */
    static String run(Object... command) throws IOException, InterruptedException {
        Process process = start(Map.of(), command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** A program, with variables beside those of this process. */
    static Process start(Map<String, String> variables, Object... command) throws IOException {
        List<String> words = new ArrayList<>();
        for (Object part : command) {
            if (part instanceof List<?> more) {
                more.forEach(word -> words.add(String.valueOf(word)));
            } else {
                words.add(String.valueOf(part));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return builder.start();
    }
}
