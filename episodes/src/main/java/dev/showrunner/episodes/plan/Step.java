package dev.showrunner.episodes.plan;

import java.util.List;

/**
 * One write to YouTube: one API call.
 *
 * @param kind which call
 * @param units what it costs
 * @param fields what it changes
 * @param why in the producer's words, for the timeline
 */
public record Step(Kind kind, int units, List<Field> fields, String why) {
    /** The writes there are, in the order in which they are applied. */
    public enum Kind {
        /** {@code liveBroadcasts.insert}. */
        INSERT,
        /** {@code liveBroadcasts.update}: schedule, privacy and live settings. */
        RESCHEDULE,
        /** {@code liveBroadcasts.bind}. */
        BIND,
        /** {@code videos.update}: title, description, tags, category, language. */
        METADATA,
        /** {@code thumbnails.set}. */
        THUMBNAIL,
        /** {@code playlistItems.insert}. */
        PLAYLIST,
        /** {@code liveBroadcasts.delete}. */
        DELETE
    }
}
