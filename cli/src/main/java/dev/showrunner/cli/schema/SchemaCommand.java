package dev.showrunner.cli.schema;

import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.catalogue.JsonSchemas;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner schema DIR}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Writes a JSON Schema for each kind of file, for completion and checks in editors.",
        footer = {
            "",
            "Tie a file to its schema by its first line:",
            "  # yaml-language-server: $$schema=../../.schemas/episode.json"
        })
public final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write to, such as .schemas; made if it is not there.")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> schema : JsonSchemas.files().entrySet()) {
                Path file = folder.resolve(schema.getKey());
                Files.writeString(file, schema.getValue());
                out.println(file);
            }
        } catch (IOException e) {
            throw new UserError("Schemas cannot be written to " + folder, "Name a folder that you may write to", e);
        }
        out.flush();
        return 0;
    }
}
