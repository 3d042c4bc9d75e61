package dev.showrunner.episodes.plan;

import java.util.List;

/**
 * One write to YouTube.
 *
 * @param kind which call
 * @param units what it costs, the reading that a merge needs included
 * @param fields what it changes, in the order of {@link Field}
 * @param why in the producer's words, for the timeline
 */
public record Step(Kind kind, int units, List<Field> fields, String why) {
    public Step {
        fields = List.copyOf(fields);
    }

    /** A step at its kind's price. */
    public static Step of(Kind kind, List<Field> fields, String why) {
        return new Step(kind, kind.units(), fields, why);
    }

    /**
     * The writes there are, in the order in which they are applied, at the prices developers use.
     *
     * @see <a href="https://developers.google.com/youtube/v3/determine_quota_cost">quota costs</a>
     */
    public enum Kind {
        /**
         * {@code liveBroadcasts.insert}: title, description, start, privacy, category, made for kids, live settings.
         */
        INSERT(50),
        /**
         * {@code liveBroadcasts.update}: start and live settings, which only this call can write, and with them title,
         * description, privacy and category where no {@link #METADATA} is needed anyway.
         */
        RESCHEDULE(51),
        /** {@code liveBroadcasts.bind}: the stream. */
        BIND(50),
        /** {@code thumbnails.set}. */
        THUMBNAIL(50),
        /**
         * {@code videos.update}: title, description, tags, category, language; privacy and made for kids. Works before,
         * during and after the broadcast.
         */
        METADATA(51),
        /** {@code playlistItems.insert}. */
        PLAYLIST(51),
        /** {@code liveBroadcasts.delete}. */
        DELETE(50);

        private final int units;

        Kind(int units) {
            this.units = units;
        }

        /** What one such step costs: 50 for the write, 1 for a reading before it where it needs one. */
        public int units() {
            return units;
        }
    }
}
