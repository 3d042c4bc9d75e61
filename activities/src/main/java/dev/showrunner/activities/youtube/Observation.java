package dev.showrunner.activities.youtube;

import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what YouTube shows out of its resources. */
final class Observation {
    private Observation() {}

    /**
     * One video.
     *
     * @param video with the parts snippet and status
     * @param broadcast with the parts snippet, status and contentDetails; absent for a video that is no broadcast
     */
    static Observed of(Resource video, @Nullable Resource broadcast, boolean inPlaylist) {
        Optional<Resource> live = Optional.ofNullable(broadcast);
        return new Observed(
                video.id(),
                video.text("snippet", "title").orElse(""),
                video.text("snippet", "description").orElse(""),
                video.texts("snippet", "tags"),
                video.text("snippet", "categoryId").orElse(null),
                video.text("snippet", "defaultLanguage").orElse(null),
                video.text("status", "privacyStatus").map(Observation::privacy).orElse(Privacy.PRIVATE),
                video.flag("status", "selfDeclaredMadeForKids").orElse(null),
                live.flatMap(event -> event.time("snippet", "scheduledStartTime"))
                        .orElse(null),
                live.map(Observation::settings).orElse(null),
                live.map(Observation::lifecycle).orElse(Lifecycle.ENDED),
                live.flatMap(event -> event.text("contentDetails", "boundStreamId"))
                        .orElse(null),
                inPlaylist,
                null);
    }

    /** Where a broadcast stands. A status that is not known counts as over: nothing of it is then changed. */
    static Lifecycle lifecycle(Resource broadcast) {
        return switch (broadcast.text("status", "lifeCycleStatus").orElse("")) {
            case "created", "ready" -> Lifecycle.UPCOMING;
            case "testStarting", "testing" -> Lifecycle.TESTING;
            case "liveStarting", "live" -> Lifecycle.LIVE;
            default -> Lifecycle.ENDED;
        };
    }

    private static LiveSettings settings(Resource broadcast) {
        return new LiveSettings(
                broadcast.flag("contentDetails", "enableAutoStart").orElse(false),
                broadcast.flag("contentDetails", "enableAutoStop").orElse(false),
                broadcast.flag("contentDetails", "enableDvr").orElse(true),
                broadcast.text("contentDetails", "latencyPreference").orElse("normal"));
    }

    /** A privacy that is not known counts as private: nothing is then taken for published. */
    private static Privacy privacy(String wire) {
        return switch (wire) {
            case "public" -> Privacy.PUBLIC;
            case "unlisted" -> Privacy.UNLISTED;
            default -> Privacy.PRIVATE;
        };
    }
}
