package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.board.ChatDesk.Door;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.chat.ChatWorkflow;
import dev.showrunner.workflows.cluster.Role;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.showday.ShowDayView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The live chats of episodes: who asks to repair a cluster, and letting them in. */
@Singleton
public final class Chats {
    private final EngineQueries engine;
    private final Clusters clusters;
    private final String channel;

    Chats(EngineQueries engine, Clusters clusters, DashboardSettings settings) {
        this.engine = engine;
        this.clusters = clusters;
        this.channel = settings.channel();
    }

    /** The chat of an episode; empty where nobody listens to it. */
    Optional<ChatDesk> of(EpisodeId episode, Optional<EpisodeView> workflow) {
        ShowDayView day = workflow.map(EpisodeView::day).orElse(null);
        boolean isListenedTo = day != null
                && day.rundown().chat() != null
                && day.sight() != null
                && day.sight().live();
        return isListenedTo ? view(episode).map(view -> new ChatDesk(view, doors(episode))) : Optional.empty();
    }

    private Optional<ChatView> view(EpisodeId episode) {
        return engine.ask(ChatWorkflow.class, WorkflowIds.chat(channel, episode), ChatWorkflow::view)
                .join()
                .orKnown(Optional.empty());
    }

    private List<Door> doors(EpisodeId episode) {
        return clusters.of(episode).stream()
                .filter(Clusters::takesPeople)
                .map(cluster ->
                        new Door(cluster.state().id(), cluster.state().target().name()))
                .toList();
    }

    /**
     * Lets somebody who asked into a cluster, and says so in the chat.
     *
     * @return the path of the link with which they fetch their credentials
     * @throws NotApproved when they did not ask, are in already, or the cluster takes nobody
     */
    public String letIn(EpisodeId episode, String handle, String cluster, String by) {
        Ask ask = view(episode).map(ChatView::asks).orElse(List.of()).stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotApproved("Nobody asked in the chat for " + handle + "."));
        if (ask.granted()) {
            throw new NotApproved(handle + " was let in already, by " + ask.by() + ".");
        }
        Door door = doors(episode).stream()
                .filter(one -> one.id().equals(cluster))
                .findFirst()
                .orElseThrow(() -> new NotApproved("This cluster takes nobody now."));
        String link = clusters.invite(door.id(), handle, Role.FIXER, by).path();
        engine.update(
                ChatWorkflow.class, WorkflowIds.chat(channel, episode), chat -> chat.granted(handle, door.name(), by));
        return link;
    }
}
