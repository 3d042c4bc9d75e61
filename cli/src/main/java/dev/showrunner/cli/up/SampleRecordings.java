package dev.showrunner.cli.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/** The recordings that the sample channel's past episodes name, put on the local YouTube as if they had aired there. */
final class SampleRecordings {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SampleRecordings() {}

    /**
     * Publishes them. Idempotent: their ids are fixed.
     *
     * @param youtube the local YouTube's root
     * @throws IOException when it does not take them
     */
    static void publish(URI youtube, Clock clock) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(youtube.resolve("/emulator/videos"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SampleChannel.videos(clock)))
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
