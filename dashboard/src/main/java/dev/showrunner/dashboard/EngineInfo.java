package dev.showrunner.dashboard;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine that runs the workflows, in the producer's words.
 *
 * @param name short, such as {@code embedded} or {@code localhost:7233}
 * @param durable whether running timers survive an exit of this process
 * @param sentence what its kind means for the producer; shown on the home page when the engine is not durable
 * @param ui where its own pages are, if it has any
 */
public record EngineInfo(
        String name,
        boolean durable,
        String sentence,
        @Nullable URI ui) {
    /** Where its own pages show one workflow; empty where it has none. */
    public Optional<URI> page(String namespace, String workflowId) {
        return Optional.ofNullable(ui)
                .map(root -> root.toString().replaceFirst("/+$", ""))
                .map(root ->
                        URI.create(root + "/namespaces/" + encoded(namespace) + "/workflows/" + encoded(workflowId)));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
