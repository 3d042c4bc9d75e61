package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one API server, in JSON.
 *
 * @param user whose rights are used; absent for those of the credentials
 */
record ApiConnection(KubernetesClient client, @Nullable String user) implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiConnection open(Config config) {
        Config impatient = new ConfigBuilder(config)
                .withRequestRetryBackoffLimit(0)
                .withConnectionTimeout((int) Duration.ofSeconds(5).toMillis())
                .withRequestTimeout((int) ANSWER.toMillis())
                .build();
        return new ApiConnection(
                new KubernetesClientBuilder()
                        .withConfig(impatient)
                        .withHttpClientFactory(new Unredirected())
                        .build(),
                null);
    }

    /**
     * An API server redirects nobody. What it fetches from an app of the cluster may, and the organiser's credentials
     * would follow it to anywhere.
     */
    private static final class Unredirected extends JdkHttpClientFactory {
        @Override
        protected void additionalConfig(HttpClient.Builder client) {
            client.followRedirects(HttpClient.Redirect.NEVER);
        }
    }

    ApiConnection as(String somebody) {
        return new ApiConnection(client, somebody);
    }

    /** Address of the API server. */
    String address() {
        return client.getMasterUrl().toString();
    }

    /**
     * Asks for something and waits for the answer.
     *
     * @throws ApiRefusal when the server says no
     * @throws ClusterUnreachable when it says nothing
     */
    ObjectNode call(String method, String path, @Nullable String contentType, @Nullable ObjectNode body) {
        String base = address().replaceFirst("/$", "");
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(base + path).header("Accept", "application/json");
        if (user != null) {
            request.header("Impersonate-User", user);
        }
        request.method(method, contentType, body == null ? null : body.toString());
        HttpResponse<String> response;
        try {
            response = client.getHttpClient()
                    .sendAsync(request.build(), String.class)
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KubernetesClientException e) {
            throw new ClusterUnreachable("The API server at " + base + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterUnreachable("The call to the API server was interrupted.", e);
        }
        return answer(response, base);
    }

    /**
     * The beginning of an answer that is no JSON and that anybody may have written; absent when there is no good one in
     * time.
     *
     * @param most how many bytes of it are read
     */
    Optional<String> beginning(String path, int most, Duration within) {
        String base = address().replaceFirst("/$", "");
        HttpRequest request =
                client.getHttpClient().newHttpRequestBuilder().uri(base + path).build();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        CompletableFuture<Void> enough = new CompletableFuture<>();
        CompletableFuture<HttpResponse<AsyncBody>> answer = client.getHttpClient()
                .consumeBytes(request, (buffers, body) -> {
                    for (ByteBuffer buffer : buffers) {
                        byte[] bytes = new byte[Math.min(buffer.remaining(), most - read.size())];
                        buffer.get(bytes);
                        read.writeBytes(bytes);
                    }
                    if (read.size() < most) {
                        body.consume();
                    } else {
                        enough.complete(null);
                        body.cancel();
                    }
                });
        try {
            long end = System.nanoTime() + within.toNanos();
            HttpResponse<AsyncBody> begun = answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
            begun.body().consume();
            CompletableFuture.anyOf(enough, begun.body().done())
                    .get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return begun.isSuccessful() ? Optional.of(read.toString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (ExecutionException | TimeoutException | KubernetesClientException e) {
            if (answer.isDone() && !answer.isCompletedExceptionally()) {
                answer.join().body().cancel();
            } else {
                answer.cancel(true);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterUnreachable("The call to the API server was interrupted.", e);
        }
    }

    ObjectNode get(String path) {
        return call("GET", path, null, null);
    }

    private static ObjectNode answer(HttpResponse<String> response, String base) {
        JsonNode answer;
        try {
            answer = JSON.readTree(response.bodyString());
        } catch (JsonProcessingException e) {
            answer = JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            throw new ClusterUnreachable("The API server at " + base + " broke off its answer.", e);
        }
        if (!response.isSuccessful()) {
            String message = answer.path("message").asText();
            throw new ApiRefusal(
                    response.code(),
                    answer.path("reason").asText(),
                    message.isEmpty() ? "HTTP " + response.code() : message);
        }
        if (answer instanceof ObjectNode object) {
            return object;
        }
        throw new ApiRefusal(response.code(), "", "The answer is no JSON object; is this a Kubernetes API server?");
    }

    @Override
    public void close() {
        client.close();
    }
}
