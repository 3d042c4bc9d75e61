package dev.showrunner.episodes.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may spend units, the most urgent first. */
public enum Lane {
    /** Episodes that air within 48 hours, and the show itself. */
    AIR,
    /** Later episodes. */
    SCHEDULE,
    /** Videos that are scheduled or published already. */
    REWRITE;

    /** How long before airtime an episode belongs to {@link #AIR}. */
    public static final Duration AIR_WINDOW = Duration.ofHours(48);

    /** The lane of an episode that is being scheduled or kept up to date. */
    public static Lane of(@Nullable Instant airtime, Instant now) {
        return airtime != null && airtime.isBefore(now.plus(AIR_WINDOW)) ? AIR : SCHEDULE;
    }
}
