package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatState;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.chat.ChatWorkflow;
import io.temporal.workflow.Workflow;
import java.util.List;

/** A chat that says what it was told to say, and who was let in. */
public final class ToldChat implements ChatWorkflow {
    @Override
    public void run(ChatState start) {
        Workflow.await(() -> false);
    }

    @Override
    public void ended() {}

    @Override
    public void goOn(EpisodeId as) {}

    @Override
    public void takeOver(List<Ask> former) {}

    @Override
    public ChatView granted(String handle, String cluster, String by) {
        ChatView before = view();
        List<Ask> asks = before.asks().stream()
                .map(ask -> ask.handle().equals(handle)
                        ? new Ask(handle, ask.viewer(), ask.at(), cluster, by, Ask.Answer.DUE)
                        : ask)
                .toList();
        Said.put(Workflow.getInfo().getWorkflowId(), new ChatView(asks, before.reason(), before.spent()));
        return view();
    }

    @Override
    public void checkGranted(String handle, String cluster, String by) {}

    @Override
    public ChatView view() {
        return Said.here(ChatView.class);
    }
}
