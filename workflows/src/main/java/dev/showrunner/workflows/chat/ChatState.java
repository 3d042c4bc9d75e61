package dev.showrunner.workflows.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat's workflow remembers from run to run.
 *
 * @param subject the chat
 * @param since when listening began
 * @param page where the next look begins; absent before the first
 * @param asks the first first
 * @param reservation of the units it may spend; absent before they were asked for
 * @param spent units so far
 */
public record ChatState(
        ChatSubject subject,
        Instant since,
        Heard.@Nullable Page page,
        List<Ask> asks,
        @Nullable String reservation,
        int spent) {
    /** One that was not listened to yet. */
    public static ChatState start(ChatSubject subject, Instant now) {
        return new ChatState(subject, now, null, List.of(), null, 0);
    }
}
