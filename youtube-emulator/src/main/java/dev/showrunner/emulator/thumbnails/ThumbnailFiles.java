package dev.showrunner.emulator.thumbnails;

import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The stored pictures by their address, {@code /vi/VIDEO/….jpg}. */
public final class ThumbnailFiles {
    private static final Pattern PATH = Pattern.compile("/vi/([A-Za-z0-9_-]{1,64})/[a-z]+\\.jpg");

    private ThumbnailFiles() {}

    public static boolean serves(String path) {
        return path.startsWith("/vi/");
    }

    /** The picture; YouTube's stand-in for a video without its own; nothing for a video that is not there. */
    public static Reply answer(String path, View view, Blobs blobs) {
        Matcher matcher = PATH.matcher(path);
        Optional<VideoDocument> video =
                matcher.matches() ? VideoDocument.find(view, matcher.group(1)) : Optional.empty();
        return video.map(found -> found.thumbnail()
                        .flatMap(picture -> blobs.get(Json.text(picture, "file"))
                                .map(bytes -> Reply.of(200, Json.text(picture, "contentType"), bytes)))
                        .orElseGet(() -> Reply.of(200, "image/png", StandIn.picture(found.id()))))
                .orElseGet(() -> Reply.of(404, "text/plain; charset=UTF-8", new byte[0]))
                .with("Cache-Control", "no-cache");
    }

    /** The names of the files that {@code view} still refers to. */
    public static Set<String> wanted(View view) {
        return VideoDocument.all(view).stream()
                .flatMap(video -> video.thumbnail().stream())
                .map(picture -> Json.text(picture, "file"))
                .collect(Collectors.toSet());
    }
}
