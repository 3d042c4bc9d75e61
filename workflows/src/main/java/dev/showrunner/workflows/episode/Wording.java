package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Step;

/** The producer's words for what was done. */
final class Wording {
    private Wording() {}

    static String done(Step.Kind kind) {
        return switch (kind) {
            case INSERT -> "Scheduled the event";
            case RESCHEDULE -> "Changed the event's settings";
            case BIND -> "Connected the stream key";
            case METADATA -> "Updated texts and tags";
            case THUMBNAIL -> "Drew and uploaded the thumbnail";
            case PLAYLIST -> "Added it to the playlist";
            case DELETE -> "Removed the event";
        };
    }

    static String failed(Step.Kind kind) {
        return switch (kind) {
            case INSERT -> "Could not schedule the event";
            case RESCHEDULE -> "Could not change the event's settings";
            case BIND -> "Could not connect the stream key";
            case METADATA -> "Could not update texts and tags";
            case THUMBNAIL -> "Could not set the thumbnail";
            case PLAYLIST -> "Could not add it to the playlist";
            case DELETE -> "Could not remove the event";
        };
    }
}
