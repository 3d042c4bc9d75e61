package dev.showrunner.dashboard;

import java.net.URI;
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
        @Nullable URI ui) {}
