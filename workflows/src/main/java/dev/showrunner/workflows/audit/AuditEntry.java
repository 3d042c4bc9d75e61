package dev.showrunner.workflows.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to the channel: one field that one write changed, or a producer's word.
 *
 * @param at when; of a write, when YouTube confirmed it
 * @param deed what was done
 * @param who the author of the commit that asked for it, or the producer who approved or repaired; absent where nobody
 *     knows
 * @param revision the commit that asked for it; absent where it was none
 * @param episode {@code show/slug}; absent where it concerns no single one
 * @param videoId YouTube's id; absent where it concerns no single video
 * @param field as YouTube calls it, such as {@code snippet.description}; of a producer's word on the day what it was,
 *     such as {@code cluster.destroy}; absent for what is neither
 * @param before what stood there; absent where nothing did; of a word on the day what it was about
 * @param after what stands there now; absent where it was cleared; of a word on the day why it was said
 */
public record AuditEntry(
        Instant at,
        Deed deed,
        @Nullable String who,
        @Nullable String revision,
        @Nullable String episode,
        @Nullable String videoId,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {
    /** The field of {@link Deed#COMMITTED} where chapters were committed; entries of earlier releases name none. */
    public static final String CHAPTERS = "chapters";
    /** The field of {@link Deed#COMMITTED} where it was committed that the episode has aired. */
    public static final String AIRED = "aired";

    private static final Map<String, String> FIELDS = Map.of(
            "snippet.title", "the title",
            "snippet.description", "the description",
            "snippet.tags", "the tags",
            "snippet.categoryId", "the category",
            "snippet.defaultLanguage", "the language",
            "snippet.scheduledStartTime", "the airtime",
            "status.privacyStatus", "who can see it",
            "status.selfDeclaredMadeForKids", "the made-for-kids declaration",
            "thumbnail", "the thumbnail");

    /** What was done. */
    public enum Deed {
        /** An event was made. */
        SCHEDULED,
        /** A field was written. */
        WROTE,
        /** An event was removed. */
        REMOVED,
        /** A producer let a rewrite begin. */
        APPROVED,
        /** A producer had an edit by others overwritten. */
        REPAIRED,
        /** What the show left was committed to the episode's file: {@link #CHAPTERS} or {@link #AIRED}. */
        COMMITTED,
        /** A producer had a notification sent again that was given up. */
        RESENT,
        /** A producer had a notification dropped that was waiting. */
        DROPPED,
        /** A producer said something on an episode's day, to it or to one of its clusters. */
        DIRECTED;

        /** {@code wrote}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A producer's word. */
    public static AuditEntry word(
            Instant at, Deed deed, String who, @Nullable String revision, @Nullable String video) {
        return new AuditEntry(at, deed, who, revision, null, video, null, null, null);
    }

    /**
     * A producer's word on an episode's day.
     *
     * @param episode absent where it concerns no single one
     * @param what such as {@code direction.hold} or {@code cluster.destroy}
     * @param about what of the episode it is about; absent where it is the episode
     * @param why absent where they gave no reason
     */
    public static AuditEntry said(
            Instant at,
            String what,
            String who,
            @Nullable String episode,
            @Nullable String about,
            @Nullable String why) {
        return new AuditEntry(at, Deed.DIRECTED, who, null, episode, null, what, about, why);
    }

    /** The same, done by somebody. */
    public AuditEntry by(@Nullable String somebody) {
        return new AuditEntry(at, deed, somebody, revision, episode, videoId, field, before, after);
    }

    /** {@code wrote the description}, {@code approved the rewrite}. */
    public String words() {
        return switch (deed) {
            case SCHEDULED -> "scheduled the event";
            case WROTE -> "wrote " + (field == null ? "something" : FIELDS.getOrDefault(field, field));
            case REMOVED -> "removed the event";
            case APPROVED -> "approved the rewrite";
            case REPAIRED -> "had the edit by others overwritten";
            case COMMITTED -> AIRED.equals(field) ? "committed that it has aired" : "committed the chapters";
            case RESENT -> "had a notification sent again";
            case DROPPED -> "dropped a notification";
            case DIRECTED -> "said “" + spoken() + "”" + (before == null ? "" : " (" + before + ")");
        };
    }

    /** {@code cluster.destroy} is {@code destroy}. */
    private String spoken() {
        return field == null
                ? "something"
                : field.substring(field.lastIndexOf('.') + 1).replace('-', ' ');
    }
}
