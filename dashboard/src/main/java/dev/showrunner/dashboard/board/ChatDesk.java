package dev.showrunner.dashboard.board;

import dev.showrunner.workflows.chat.ChatView;
import java.util.List;

/**
 * Who asks in an episode's live chat to be let in, and what they can be let into.
 *
 * @param chat how it stands
 * @param doors clusters that take people now
 */
public record ChatDesk(ChatView chat, List<Door> doors) {
    /**
     * A cluster somebody can be let into.
     *
     * @param id under which its provider knows it
     * @param name as the episode calls it
     */
    public record Door(String id, String name) {}
}
