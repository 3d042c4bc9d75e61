package dev.showrunner.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/**
 * The recordings that the sample channel's past episodes name, put on the local YouTube as if they had aired there with
 * Showrunner's texts. So a change of a guest's details reaches them like any other.
 */
final class SampleRecordings {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRecordings() {}

    /**
     * Publishes them. Idempotent: their ids are fixed.
     *
     * @param youtube the local YouTube's root
     * @param catalogue the sample channel
     * @throws IOException when it does not take them
     */
    static void publish(URI youtube, Catalogue catalogue, Composer composer, Clock clock) throws IOException {
        ArrayNode videos = (ArrayNode) JSON.readTree(SampleChannel.videos(clock));
        for (Episode episode : catalogue.episodes().values()) {
            for (JsonNode video : videos) {
                boolean isIts =
                        video.path("id").asText().equals(episode.youtube().videoId());
                if (isIts && composer.compose(catalogue, episode.id()) instanceof Composition.Composed composed) {
                    Recording.write(composed.desired(), (ObjectNode) video.path("snippet"));
                }
            }
        }
        post(youtube.resolve("/emulator/videos"), JSON.writeValueAsString(videos));
    }

    private static void post(URI address, String videos) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(videos))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IOException("The local YouTube did not take the sample's recordings: " + reply.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while publishing the sample's recordings", e);
        }
    }
}
