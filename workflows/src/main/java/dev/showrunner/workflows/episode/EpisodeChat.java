package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.chat.ChatState;
import dev.showrunner.workflows.chat.ChatSubject;
import dev.showrunner.workflows.chat.ChatWorkflow;
import dev.showrunner.workflows.showday.Rundown;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.util.function.Consumer;

/** Has somebody listen to an episode's chat while it is on air, where its show wants that. Workflow code. */
final class EpisodeChat {
    private boolean isBegun;
    private boolean isEndTold;

    void follow(ShowDay day, EpisodeMemory memory) {
        Rundown rundown = day.rundown();
        String videoId = memory.videoId();
        if (rundown == null || rundown.chat() == null || videoId == null) {
            return;
        }
        if (day.isOnAir() && !isBegun) {
            isBegun = true;
            begin(new ChatSubject(
                    memory.channel(),
                    memory.episode(),
                    videoId,
                    rundown.chat(),
                    rundown.airtime(),
                    rundown.duration()));
        }
        if (day.isOver() && !isEndTold) {
            isEndTold = true;
            end(memory);
        }
    }

    /** The episode goes on under another id, and so does its chat. */
    void leave(ShowDay day, EpisodeMemory memory, EpisodeId to) {
        Rundown rundown = day.rundown();
        if (rundown != null && rundown.chat() != null && day.isOnAir()) {
            if (isPassedOn()) {
                tell(memory, chat -> chat.goOn(to));
            } else {
                end(memory);
            }
        }
    }

    /** Earlier releases ended the chat, and whoever had asked was forgotten. */
    private static boolean isPassedOn() {
        return Workflow.getVersion("chat-goes-on", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    private static void begin(ChatSubject subject) {
        ChatWorkflow chat = Workflow.newChildWorkflowStub(
                ChatWorkflow.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.chat(subject.channel(), subject.episode()))
                        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                        .build());
        Async.procedure(chat::run, ChatState.start(subject, EpisodeMemory.now()));
        try {
            Workflow.getWorkflowExecution(chat).get();
        } catch (TemporalFailure alreadyThere) {
            Workflow.getLogger(EpisodeChat.class).info("The chat of {} is listened to already", subject.episode());
        }
    }

    private static void end(EpisodeMemory memory) {
        tell(memory, ChatWorkflow::ended);
    }

    private static void tell(EpisodeMemory memory, Consumer<ChatWorkflow> message) {
        String chat = WorkflowIds.chat(memory.channel(), memory.episode());
        try {
            message.accept(Workflow.newExternalWorkflowStub(ChatWorkflow.class, chat));
        } catch (TemporalFailure gone) {
            Workflow.getLogger(EpisodeChat.class).debug("Nobody listened to the chat");
        }
    }
}
