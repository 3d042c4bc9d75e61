package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.showday.Direction;
import jakarta.inject.Singleton;

/** What producers say to an episode on its day. */
@Singleton
public final class Directions {
    private final EngineQueries engine;
    private final String channel;

    Directions(EngineQueries engine, DashboardSettings settings) {
        this.engine = engine;
        this.channel = settings.channel();
    }

    /**
     * Passes it on and waits for the episode's word.
     *
     * @throws NotApproved when it cannot be done as things stand; the message says why
     */
    public void say(EpisodeId id, Direction said) {
        engine.update(EpisodeWorkflow.class, WorkflowIds.episode(channel, id), episode -> episode.direct(said));
    }

    /**
     * Overwrites once what somebody edited on YouTube.
     *
     * @return whether anything follows the episode
     */
    public boolean repair(EpisodeId id, String by) {
        return engine.tell(EpisodeWorkflow.class, WorkflowIds.episode(channel, id), episode -> episode.repair(by));
    }
}
