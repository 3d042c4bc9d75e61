package dev.showrunner.dashboard.pages;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page says.
 *
 * @param title of the browser's window
 * @param channel name of the channel; empty where it is not known
 * @param zone whose clock is shown; none where absent
 * @param events where the page's states are told; it stays as it is where absent
 * @param reader who reads it
 */
public record Frame(
        String title,
        String channel,
        @Nullable ZoneId zone,
        @Nullable String events,
        Reader reader) {
    /** Who reads a page. */
    public enum Reader {
        /** Who makes the show: the other pages are at hand. */
        CREW,
        /** Who may see this page and perhaps no other. */
        GUEST
    }

    /** Around a page of the crew's. */
    public Frame(String title, String channel, @Nullable ZoneId zone, @Nullable String events) {
        this(title, channel, zone, events, Reader.CREW);
    }

    /** Around a page for people from outside. */
    static Frame forGuests(String title) {
        return new Frame(title, "", null, null, Reader.GUEST);
    }
}
