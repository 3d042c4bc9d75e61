package dev.showrunner.dashboard;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a dashboard is to run.
 *
 * @param host the address to listen on; without sign-in a loopback address
 * @param port the port to listen on; 0 takes a free one
 * @param channel id of the channel that is shown
 * @param engine what runs the workflows
 * @param address where browsers reach it from elsewhere; absent where that is not known
 * @param youtube where viewers watch: {@code https://www.youtube.com} or the local YouTube
 */
public record DashboardSettings(
        String host,
        int port,
        String channel,
        EngineInfo engine,
        @Nullable URI address,
        URI youtube) {
    /** Where viewers watch a video. */
    public URI watch(String videoId) {
        return youtube.resolve("/watch?v=" + URLEncoder.encode(videoId, StandardCharsets.UTF_8));
    }
}
