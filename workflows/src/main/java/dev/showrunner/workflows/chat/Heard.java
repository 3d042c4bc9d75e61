package dev.showrunner.workflows.chat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look into a chat brought.
 *
 * @param page where the next look begins; absent where the event has no chat
 * @param pause how long YouTube wants to be left alone
 * @param asks who asked, the first first
 * @param units what it cost
 */
public record Heard(@Nullable Page page, Duration pause, List<Ask> asks, int units) {
    /**
     * A place in a chat.
     *
     * @param chatId YouTube's id of the chat
     * @param token what comes next; empty for the beginning
     */
    public record Page(String chatId, String token) {}
}
