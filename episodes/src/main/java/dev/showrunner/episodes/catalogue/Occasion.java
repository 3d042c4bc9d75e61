package dev.showrunner.episodes.catalogue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody is told about. */
public enum Occasion {
    /** YouTube has confirmed the event. */
    SCHEDULED,
    /** YouTube has confirmed another airtime. */
    RESCHEDULED,
    /** The event is removed. */
    CANCELLED,
    /** Viewers see it. */
    LIVE,
    /** It is over, and the recording can be watched. */
    ENDED,
    /** The guests' reminder of the run of show. */
    REMINDER,
    /** A gate is red when the gates are due. */
    GATE_RED,
    /** A rewrite of published videos waits for approval. */
    APPROVAL,
    /** Somebody else edited on YouTube. */
    DRIFT,
    /** A cluster needs somebody to look at it. */
    CLUSTER_ALARM,
    /** Chapters that were marked on air cannot be committed. */
    CHAPTERS_REFUSED,
    /** A guest should be told and has no address. */
    NO_ADDRESS;

    /** As files spell it: {@code gate-red}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only producers may know of it: it tells what is wrong, or gives breaks away. */
    public boolean isInternal() {
        return switch (this) {
            case SCHEDULED, RESCHEDULED, CANCELLED, LIVE, ENDED, REMINDER -> false;
            case GATE_RED, APPROVAL, DRIFT, CLUSTER_ALARM, CHAPTERS_REFUSED, NO_ADDRESS -> true;
        };
    }

    /** Everything an audience is told of unless a file says otherwise. */
    public static Set<Occasion> usual(Audience audience) {
        return switch (audience) {
            case PRODUCER -> EnumSet.complementOf(EnumSet.of(REMINDER));
            case GUESTS -> EnumSet.of(SCHEDULED, RESCHEDULED, CANCELLED, REMINDER, ENDED);
            case AUDIENCE -> EnumSet.of(SCHEDULED, RESCHEDULED, CANCELLED, LIVE, ENDED);
        };
    }

    /** For whom something is told. */
    public enum Audience {
        /** Who makes the show. */
        PRODUCER,
        /** The guests of an episode. */
        GUESTS,
        /** Everybody who may watch. Told of public episodes only. */
        AUDIENCE
    }
}
