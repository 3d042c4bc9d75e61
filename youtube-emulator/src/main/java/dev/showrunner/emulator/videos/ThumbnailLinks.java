package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The {@code snippet.thumbnails} of a video. Every size links to the picture as it was uploaded; sizes above 1280×720
 * appear when the picture has them.
 */
public final class ThumbnailLinks {
    private record Size(String key, String file, int width, int height) {}

    private static final List<Size> SIZES = List.of(
            new Size("default", "default", 120, 90),
            new Size("medium", "mqdefault", 320, 180),
            new Size("high", "hqdefault", 480, 360),
            new Size("standard", "sddefault", 640, 480),
            new Size("maxres", "maxresdefault", 1280, 720),
            new Size("fhd", "fhddefault", 1920, 1080),
            new Size("qhd", "qhddefault", 2560, 1440),
            new Size("uhd", "uhddefault", 3840, 2160));
    private static final int ALWAYS_THERE = 1280;

    private ThumbnailLinks() {}

    public static ObjectNode of(VideoDocument video, URI base) {
        Optional<ObjectNode> custom = video.thumbnail();
        int width = custom.map(picture -> picture.path("width").asInt()).orElse(0);
        String version = custom.map(
                        picture -> "?v=" + Json.text(picture, "sha256").substring(0, 8))
                .orElse("");
        ObjectNode links = Json.object();
        for (Size size : SIZES) {
            if (size.width <= Math.max(width, ALWAYS_THERE)) {
                links.putObject(size.key)
                        .put("url", base + "vi/" + video.id() + "/" + size.file + ".jpg" + version)
                        .put("width", size.width)
                        .put("height", size.height);
            }
        }
        return links;
    }
}
