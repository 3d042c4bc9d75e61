package dev.showrunner.cli.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the sample channel's aired episodes on the new local YouTube, so that their links lead somewhere. */
final class AiredEpisodes {
    private static final Logger log = LoggerFactory.getLogger(AiredEpisodes.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private AiredEpisodes() {}

    static void publish(Catalogue catalogue, Composer composer, URI youtube, Instant now) {
        ArrayNode videos = JSON.createArrayNode();
        for (EpisodeId episode : catalogue.episodes().keySet()) {
            if (composer.compose(catalogue, episode) instanceof Composition.Composed composed
                    && composed.desired().videoId() != null
                    && composed.desired().start().isBefore(now)) {
                videos.add(video(composed.desired()));
            }
        }
        if (videos.isEmpty()) {
            return;
        }
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(youtube.resolve("/emulator/videos"))
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(videos.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                log.warn("The sample's aired episodes were refused: {}", answer.body());
            }
        } catch (IOException e) {
            log.warn("The sample's aired episodes could not be put on the local YouTube: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode video(Desired desired) {
        ObjectNode video = JSON.createObjectNode().put("id", desired.videoId());
        ObjectNode snippet = video.putObject("snippet")
                .put("title", desired.title())
                .put("description", desired.description())
                .put("categoryId", desired.category())
                .put("publishedAt", desired.start().toString());
        desired.tags().forEach(snippet.putArray("tags")::add);
        video.putObject("status").put("privacyStatus", desired.privacy().wire());
        return video;
    }
}
