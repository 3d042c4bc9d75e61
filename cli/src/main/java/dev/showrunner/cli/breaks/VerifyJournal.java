package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.HomeKeys;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.production.HomeSeal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks journal FILE}. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description =
                "Tells who repaired what in which order, of a journal that GET /api/clusters/ID/journal has given,"
                        + " and whether it is as it was signed.",
        footer = {"", "Exit code: 0 it is, 1 it is not."})
final class VerifyJournal implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The answer, as it came.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The public key it has to be signed with (default: the one of the home).")
    private @Nullable String key;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".showrunner",
            description = "Folder of the Showrunner that signed it (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Override
    public Integer call() {
        String jws = read().path("jws").asText();
        boolean isSigned;
        JsonNode journal;
        try {
            isSigned = HomeSeal.isSigned(jws, expected());
            journal = JSON.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]));
        } catch (IllegalArgumentException | IOException | ArrayIndexOutOfBoundsException e) {
            throw new UserError(file + " holds no signed journal", "Give the answer as it came, unchanged", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!isSigned) {
            out.println("This was changed after it was signed, or was signed with another key.");
            out.flush();
            return Showrunner.FINDINGS;
        }
        tell(journal, out);
        out.flush();
        return 0;
    }

    private static void tell(JsonNode journal, PrintWriter out) {
        out.println("Signed. " + journal.path("name").asText() + " of "
                + journal.path("episode").asText()
                + ", repaired by " + String.join(", ", JSON.convertValue(journal.path("fixers"), String[].class))
                + ", with " + journal.path("hints").asInt() + " hints:");
        for (JsonNode one : journal.path("breaks")) {
            out.printf(
                    "  %-24s  %s%n",
                    one.path("clearedAt").asText("not repaired"), one.path("id").asText());
        }
    }

    private String expected() {
        if (key == null) {
            return new HomeKeys(home)
                    .find("journal")
                    .map(made -> HomeSeal.of(new HomeKeys(home)).key())
                    .orElseThrow(() -> new UserError(
                            "The home " + home + " has never signed a journal", "Name the key with --key"));
        }
        if (!key.matches("[A-Za-z0-9_-]{43}")) {
            throw new UserError("'" + key + "' is no public key", "Give the key as the answer tells it");
        }
        return key;
    }

    private JsonNode read() {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UserError("The journal " + file + " cannot be read", "Give the answer as it came", e);
        }
    }
}
