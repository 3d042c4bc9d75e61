package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.showrunner.cli.production.HomeSeal;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster on paper, from a commit to its end, in a whole production. */
class ClusterOfAnEpisodeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void a_commit_orders_clusters_tries_their_breaks_and_takes_them_away_again() throws Exception {
        try (Channel channel = Channel.open(folder.resolve("home"))) {
            channel.awaitStart();
            channel.write("episodes/red-by-design/twins.yaml", episode("names: [red, blue]"));
            channel.commit("Two clusters");

            JsonNode red = awaitPhase(channel, "red", "ready");
            awaitPhase(channel, "blue", "ready");
            assertThat(red.path("simulated").asBoolean()).isTrue();
            assertThat(red.path("breaks")).hasSize(2);
            assertThat(clusters(channel, "/" + red.path("id").asText() + "/public")
                            .path("breaks")
                            .asInt())
                    .isEqualTo(2);
            assertThat(Channel.text(channel.studio().dashboard().resolve("/clusters")))
                    .contains("red-by-design/twins", "simulated, on paper only", "Yes, destroy it");

            String id = red.path("id").asText();
            assertThat(Channel.text(channel.studio().dashboard().resolve("/episodes/red-by-design/twins")))
                    .contains("/clusters#" + id);
            assertThat(tell(channel, id, "extend", "{\"hours\": 2, \"reason\": \" \"}")
                            .statusCode())
                    .as("without a reason")
                    .isEqualTo(409);
            HttpResponse<String> link = tell(channel, id, "invite", "{\"handle\": \"@Octocat\", \"role\": \"FIXER\"}");
            assertThat(link.statusCode()).isEqualTo(200);
            assertThat(new ObjectMapper().readTree(link.body()).path("path").asText())
                    .startsWith("/access/" + id + "/");
            JsonNode signed = clusters(channel, "/" + id + "/journal");
            assertThat(signed.at("/journal/fixers").toString()).contains("octocat");
            assertThat(signed.at("/journal/breaks")).hasSize(2);
            assertThat(HomeSeal.isSigned(
                            signed.path("jws").asText(), signed.path("key").asText()))
                    .isTrue();
            channel.awaitSync(new EpisodeId("red-by-design", "twins"), "Synced");
            assertThat(Channel.text(channel.studio().dashboard().resolve("/episodes/red-by-design/twins/cockpit")))
                    .contains("clusters-title", "<strong>red</strong> Ready", "<strong>blue</strong> Ready")
                    .doesNotContain(red.path("breaks").path(0).path("id").asText());

            assertThat(tell(channel, id, "hint", "{\"number\": 1}").statusCode())
                    .as("not on air")
                    .isEqualTo(409);
            assertThat(post(channel, "/clusters/" + red.path("id").asText() + "/destroy"))
                    .isEqualTo(303);
            awaitPhase(channel, "red", "destroyed");

            channel.write("episodes/red-by-design/twins.yaml", episode("names: [blue]"));
            channel.commit("One is enough");
            await().atMost(PATIENCE).until(() -> cluster(channel, "red").isMissingNode());
            awaitPhase(channel, "blue", "ready");
        }
    }

    private static String episode(String clusters) {
        return "title: Twins\nairtime: " + Channel.airtime(3) + "\nclusters:\n  " + clusters
                + "\n  level: beginner\n  provision: 20d\n";
    }

    private static JsonNode awaitPhase(Channel channel, String name, String phase) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(cluster(channel, name).path("phase").asText())
                                .isEqualTo(phase));
        return cluster(channel, name);
    }

    private static JsonNode cluster(Channel channel, String name) {
        for (JsonNode cluster : clusters(channel, "")) {
            if (cluster.path("episode").asText().equals("red-by-design/twins")
                    && cluster.path("name").asText().equals(name)) {
                return cluster;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode clusters(Channel channel, String path) {
        try {
            URI uri = channel.studio().dashboard().resolve("/api/clusters" + path);
            return new ObjectMapper().readTree(Channel.text(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> tell(Channel channel, String id, String word, String body)
            throws IOException, InterruptedException {
        URI uri = channel.studio().dashboard().resolve("/api/clusters/" + id + "/" + word);
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int post(Channel channel, String path) throws IOException, InterruptedException {
        URI uri = channel.studio().dashboard().resolve(path);
        return HTTP.send(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
