package dev.showrunner.activities.clusters.game;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Our own app: one file of PHP in a ConfigMap, carried by <a href="https://hub.docker.com/_/adminer">adminer</a>, an
 * image with PHP and PostgreSQL's client in it. So it needs no registry of ours. The release of the image decides which
 * version the app is.
 */
final class QuotesBoard {
    static final String FIRST = "docker.io/library/adminer:4.8.1";
    static final String SECOND = "docker.io/library/adminer:5.3.0";

    /** What stands on the second version's page alone. */
    static final String PAGE = "Version 2";

    /** What the database is filled with unless the settings say otherwise. */
    static final List<String> QUOTES = List.of(
            "It worked in the rehearsal.",
            "Somebody will have changed something.",
            "The dashboard was green all night.",
            "Try it once more, slowly.");

    private static final String FILE = "index.php";

    private QuotesBoard() {}

    /** Whether it runs in an image: in adminer, from whichever registry, by tag or digest. */
    static boolean runsIn(String image) {
        return image.matches("(.+/)?adminer([:@].+)?");
    }

    /** The ConfigMap with the app in it. */
    static ObjectNode configMap(Game game) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", game.app()).put("namespace", game.namespace());
        map.putObject("data").put(FILE, source());
        return map;
    }

    /** Lets the pods of a Deployment run it instead of what the image would run. */
    static void putInto(ObjectNode deployment, Game game) {
        ObjectNode pod = deployment.withObject("/spec/template/spec");
        pod.putArray("volumes")
                .addObject()
                .put("name", "app")
                .putObject("configMap")
                .put("name", game.app());
        ObjectNode container = (ObjectNode) pod.path("containers").path(0);
        container.putArray("command").add("php").add("-S").add("0.0.0.0:8080").add("/app/" + FILE);
        container
                .putArray("volumeMounts")
                .addObject()
                .put("name", "app")
                .put("mountPath", "/app")
                .put("readOnly", true);
        // Probes are answered while a page waits for the database.
        container
                .withArray("env")
                .addObject()
                .put("name", "PHP_CLI_SERVER_WORKERS")
                .put("value", "4");
    }

    /** What fills an empty database, as PostgreSQL's image runs it. */
    static String seed(List<String> quotes) {
        String rows = quotes.stream()
                .map(quote -> "  ('" + quote.replace("'", "''") + "')")
                .collect(Collectors.joining(",\n"));
        return """
                CREATE TABLE quotes (id SERIAL PRIMARY KEY, line TEXT NOT NULL);
                INSERT INTO quotes (line) VALUES
                """ + rows + ";\n";
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(
                QuotesBoard.class.getResourceAsStream(FILE), "The program lacks its own " + FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
