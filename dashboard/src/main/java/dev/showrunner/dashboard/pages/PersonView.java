package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.PersonEntry;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person's page shows.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param entry who, and in which episodes; absent where there is nobody of that id
 * @param unread why nobody is known yet; absent where a revision is in force
 */
public record PersonView(
        String channel,
        ZoneId zone,
        @Nullable PersonEntry entry,
        @Nullable Unread unread) {
    /** So many episodes that have aired stand on the page. */
    public static final int MANY = 100;

    /** {@code The event to come follows at once}. */
    public static String atOnce(PersonEntry entry) {
        return entry.scheduled() == 1
                ? "The event to come follows at once"
                : "The " + Figures.grouped(entry.scheduled()) + " events to come follow at once";
    }
}
