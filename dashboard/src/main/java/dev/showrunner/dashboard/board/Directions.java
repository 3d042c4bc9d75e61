package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.board.NotApproved.Outcome;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.showday.Direction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;

/** What producers say to an episode on its day. */
@Singleton
public final class Directions {
    private final EngineQueries engine;
    private final Trail trail;
    private final String channel;

    Directions(EngineQueries engine, Trail trail, DashboardSettings settings) {
        this.engine = engine;
        this.trail = trail;
        this.channel = settings.channel();
    }

    /**
     * Passes it on and waits for the episode's word.
     *
     * @throws NotApproved when it cannot be done as things stand; the message says why
     */
    public void say(EpisodeId id, Direction said) {
        engine.update(EpisodeWorkflow.class, WorkflowIds.episode(channel, id), episode -> episode.direct(said));
        String what = said.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        trail.said("direction." + what, said.by(), id, said.subject(), said.words());
    }

    /**
     * When an episode's show is expected to be over.
     *
     * @throws NotApproved when it has no day, or nobody knows
     */
    public Instant end(EpisodeId id) {
        return engine.askOrRemember(
                        EpisodeWorkflow.class,
                        WorkflowIds.episode(channel, id),
                        EpisodeView.class,
                        EpisodeWorkflow::view)
                .join()
                .value()
                .map(EpisodeView::day)
                .map(day -> day.rundown().end())
                .orElseThrow(() -> new NotApproved(Outcome.REFUSED, "There is no event whose day could be directed."));
    }

    /**
     * Overwrites once what somebody edited on YouTube.
     *
     * @return whether anything follows the episode
     * @throws NotApproved when it cannot be written down
     */
    public boolean repair(EpisodeId id, String by) {
        boolean isFollowed =
                engine.tell(EpisodeWorkflow.class, WorkflowIds.episode(channel, id), episode -> episode.repair(by));
        if (isFollowed) {
            trail.said("episode.repair", by, id, "", "");
        }
        return isFollowed;
    }
}
