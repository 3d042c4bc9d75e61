package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.board.ChatDesk.Door;
import dev.showrunner.dashboard.board.NotApproved.Outcome;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.chat.ChatWorkflow;
import dev.showrunner.workflows.cluster.ClusterView;
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
    private final AccessLinks links;
    private final String channel;

    Chats(EngineQueries engine, Clusters clusters, AccessLinks links, DashboardSettings settings) {
        this.engine = engine;
        this.clusters = clusters;
        this.links = links;
        this.channel = settings.channel();
    }

    /** The chat of an episode; empty where nobody listens to it. */
    Told<ChatDesk> of(EpisodeId episode, Optional<EpisodeView> workflow, Told<List<ClusterView>> views) {
        ShowDayView day = workflow.map(EpisodeView::day).orElse(null);
        boolean isListenedTo = day != null
                && day.rundown().chat() != null
                && day.sight() != null
                && day.sight().live();
        if (!isListenedTo) {
            return Told.now(Optional.empty());
        }
        Told<ChatView> told = view(episode);
        return new Told<>(told.value().map(view -> new ChatDesk(view, doors(views))), told.silence());
    }

    private Told<ChatView> view(EpisodeId episode) {
        return engine.askOrRemember(
                        ChatWorkflow.class, WorkflowIds.chat(channel, episode), ChatView.class, ChatWorkflow::view)
                .join();
    }

    private static List<Door> doors(Told<List<ClusterView>> views) {
        return views.value().orElse(List.of()).stream()
                .filter(Clusters::takesPeople)
                .map(cluster ->
                        new Door(cluster.state().id(), cluster.state().target().name()))
                .toList();
    }

    /**
     * Lets somebody who asked into a cluster, and says so in the chat. One at a time: who is let in twice would get a
     * second link, which takes the place of the first.
     *
     * @return the path of the link with which they fetch their credentials
     * @throws NotApproved when they did not ask, are in already, or the cluster takes nobody
     */
    public synchronized String letIn(EpisodeId episode, String handle, String cluster, String by) {
        Told<ChatView> chat = view(episode);
        if (chat.silence() != null) {
            throw new NotApproved(
                    Outcome.SILENT, "Temporal does not answer, so nobody knows who asked in the chat. Try again.");
        }
        Ask ask = chat.value().map(ChatView::asks).orElse(List.of()).stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotApproved(Outcome.REFUSED, "Nobody asked in the chat for " + handle + "."));
        if (ask.granted()) {
            throw new NotApproved(
                    Outcome.REFUSED, handle + " was let into " + ask.cluster() + " already, by " + ask.by() + ".");
        }
        Door door = doors(clusters.of(episode)).stream()
                .filter(one -> one.id().equals(cluster))
                .findFirst()
                .orElseThrow(() -> new NotApproved(Outcome.REFUSED, "This cluster takes nobody now."));
        String link = links.invite(door.id(), handle, Role.FIXER, "asked in the chat", by)
                .path();
        engine.update(
                ChatWorkflow.class,
                WorkflowIds.chat(channel, episode),
                listener -> listener.granted(handle, door.name(), by));
        return link;
    }
}
