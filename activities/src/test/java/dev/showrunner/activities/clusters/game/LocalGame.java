package dev.showrunner.activities.clusters.game;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.clusters.game.Game.Images;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The game without a cluster: what its manifests order, run by the PostgreSQL and PHP of this machine. Tests are
 * skipped where there is none of them.
 */
final class LocalGame implements AutoCloseable {
    private final Path folder;
    private final List<ObjectNode> manifests;
    private final EmbeddedPostgres postgres;
    private final List<Process> apps = new ArrayList<>();

    private LocalGame(Path folder, List<ObjectNode> manifests, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.manifests = manifests;
        this.postgres = postgres;
    }

    /** Its database, filled and behind a password as in a cluster. */
    static LocalGame start(Path folder, Images images) throws IOException, SQLException, InterruptedException {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "php -m | grep -q pdo_pgsql")
                                .start()
                                .waitFor()
                        == 0,
                "needs PHP with PostgreSQL's client: php-cli and php-pgsql");
        Path data = folder.resolve("data");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .start();
        LocalGame game = new LocalGame(folder, Game.in("game", images).manifests(), postgres);
        game.sql(game.at("ConfigMap", "quotes", "/data/init.sql"));
        game.sql("ALTER USER postgres PASSWORD '" + game.password() + "'");
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try (Connection connection = postgres.getPostgresDatabase(Map.of("password", game.password()))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
        return game;
    }

    private String at(String kind, String name, String pointer) {
        return manifests.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/name").asText().equals(name))
                .map(object -> object.at(pointer).asText())
                .findFirst()
                .orElseThrow();
    }

    String password() {
        return at("Secret", "database-login", "/stringData/password");
    }

    void sql(String text) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase(Map.of("password", password()))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** The app as a pod runs it, in a release of the image. */
    URI app(String release, InetAddress address, Map<String, String> environment) throws IOException {
        Path source = Files.createDirectories(folder.resolve("app")).resolve("index.php");
        Files.writeString(source, at("ConfigMap", "web", "/data/index.php"));
        int port = freePort(address);
        ProcessBuilder builder = new ProcessBuilder(command(source, address.getHostAddress() + ":" + port));
        builder.environment().put("ADMINER_VERSION", release);
        builder.environment().put("DATABASE_HOST", "127.0.0.1");
        builder.environment().put("DATABASE_PASSWORD", password());
        builder.environment().put("PGPORT", Integer.toString(postgres.getPort()));
        builder.environment().putAll(environment);
        File log = folder.resolve("app.log").toFile();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        apps.add(process);
        TestCluster.eventually("the app listens", Duration.ofSeconds(60), () -> answers(address, port));
        return URI.create("http://" + address.getHostAddress() + ":" + port + "/");
    }

    private List<String> command(Path source, String address) {
        ObjectNode deployment = manifests.stream()
                .filter(object -> object.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>();
        for (JsonNode word : deployment.at("/spec/template/spec/containers/0/command")) {
            words.add(word.asText().replace("0.0.0.0:8080", address).replace("/app/index.php", source.toString()));
        }
        return words;
    }

    private static int freePort(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Override
    public void close() throws IOException {
        for (Process app : apps) {
            app.descendants().forEach(ProcessHandle::destroyForcibly);
            app.destroyForcibly();
        }
        postgres.close();
    }
}
