package dev.showrunner.workflows.chat;

import java.util.List;

/**
 * How a chat stands.
 *
 * @param asks who asked, the first first
 * @param reason why nobody listens now; empty while somebody does
 * @param spent units so far
 */
public record ChatView(List<Ask> asks, String reason, int spent) {
    /** A chat to which nobody listens. */
    public static final ChatView NONE = new ChatView(List.of(), "", 0);
}
