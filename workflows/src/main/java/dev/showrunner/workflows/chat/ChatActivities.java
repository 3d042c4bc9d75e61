package dev.showrunner.workflows.chat;

import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** Listening to a chat, and saying something. Runs where YouTube's credentials are. */
@ActivityInterface
public interface ChatActivities {
    /**
     * What was written since a page: {@code liveChatMessages.list}, 5 units, and 1 to find the chat where no page is
     * given. Only who asks leaves the activity; what else is written is nobody's business.
     */
    Heard listen(ChatSubject subject, Heard.@Nullable Page page);

    /**
     * {@code liveChatMessages.insert}: 50 units. Not idempotent: never to be repeated, since nothing tells a second
     * message from the first.
     *
     * @return what it cost
     */
    int say(Heard.Page chat, String text);
}
