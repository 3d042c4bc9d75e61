package dev.showrunner.workflows.chat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * Listens to the live chat of one episode while it is on air, for no more units than the show allows, and says who was
 * let in.
 */
@WorkflowInterface
public interface ChatWorkflow {
    /** Ends with the show. */
    @WorkflowMethod
    void run(ChatState start);

    /** The show is over. */
    @SignalMethod
    void ended();

    /** The episode has another id: the same chat is listened to under that, and who asked is known there. */
    @SignalMethod
    void goOn(EpisodeId as);

    /** Who asked while the episode had its former id. Sent where the chat was listened to under this one already. */
    @SignalMethod
    void takeOver(List<Ask> former);

    /**
     * Somebody was let in: it is said in the chat, once.
     *
     * @param cluster what they were let into
     * @param by who let them in
     */
    @UpdateMethod
    ChatView granted(String handle, String cluster, String by);

    @UpdateValidatorMethod(updateName = "granted")
    void checkGranted(String handle, String cluster, String by);

    /** How it stands. */
    @QueryMethod
    ChatView view();
}
