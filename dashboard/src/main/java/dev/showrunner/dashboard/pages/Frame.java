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
 */
public record Frame(
        String title,
        String channel,
        @Nullable ZoneId zone,
        @Nullable String events) {}
