package dev.showrunner.episodes.runofshow;

import java.time.Duration;
import java.util.Optional;

/**
 * A moment of an episode's day, told relative to its airtime or, for what comes after the show, to its planned end. In
 * the order in which they usually come.
 */
public enum Milestone {
    GUEST_REMINDER("guestReminder", "Guests are reminded", Duration.ofHours(-24)),
    PROVISION("provision", "Clusters are made", Duration.ofHours(-24)),
    FREEZE("freeze", "Clusters are frozen and broken", Duration.ofHours(-2)),
    GATES("gates", "Gates are checked", Duration.ofMinutes(-30)),
    DOORS_OPEN("doorsOpen", "Doors open", Duration.ofMinutes(-10)),
    LIVE("live", "On air", Duration.ZERO),
    END("end", "Planned end", Duration.ZERO),
    WRAP_UP("wrapUp", "Wrap-up", Duration.ofMinutes(15));

    private final String key;
    private final String words;
    private final Duration usual;

    Milestone(String key, String words, Duration usual) {
        this.key = key;
        this.words = words;
        this.usual = usual;
    }

    /** As files spell it. */
    public String key() {
        return key;
    }

    /** As producers read it. */
    public String words() {
        return words;
    }

    /**
     * How long after {@linkplain #isAfterTheShow its anchor} it comes where the show says nothing; negative before it.
     */
    public Duration usual() {
        return usual;
    }

    /** Whether it is told relative to the planned end; else to the airtime. */
    public boolean isAfterTheShow() {
        return this == END || this == WRAP_UP;
    }

    /** Whether its moment follows from airtime and duration alone. */
    public boolean isFixed() {
        return this == LIVE || this == END;
    }

    /** Whether it only looks, so that it happens again when a moved airtime puts it into the future again. */
    public boolean isRepeated() {
        return this == GATES || this == DOORS_OPEN || isFixed() || this == WRAP_UP;
    }

    /** The milestone that files spell so. */
    public static Optional<Milestone> of(String key) {
        for (Milestone milestone : values()) {
            if (milestone.key.equals(key)) {
                return Optional.of(milestone);
            }
        }
        return Optional.empty();
    }
}
