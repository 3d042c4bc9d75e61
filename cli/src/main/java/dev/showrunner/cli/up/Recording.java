package dev.showrunner.cli.up;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.composition.Desired;

/** Videos as the local YouTube takes them at {@code /emulator/videos}, with Showrunner's texts. */
public final class Recording {
    private Recording() {}

    /** A video that shows what is desired, published when it aired. */
    public static ObjectNode of(Desired desired, String videoId) {
        ObjectNode video = JsonNodeFactory.instance.objectNode().put("id", videoId);
        write(desired, video.putObject("snippet"));
        video.withObject("snippet").put("publishedAt", desired.start().toString());
        video.putObject("status")
                .put("privacyStatus", desired.privacy().wire())
                .put("selfDeclaredMadeForKids", desired.madeForKids());
        return video;
    }

    /** Writes what is desired into a video's snippet and leaves all else of it. */
    static void write(Desired desired, ObjectNode snippet) {
        snippet.put("title", desired.title())
                .put("description", desired.description())
                .put("categoryId", desired.category())
                .put("defaultLanguage", desired.language());
        desired.tags().forEach(snippet.putArray("tags")::add);
    }
}
