package dev.showrunner.workflows.showday;

import dev.showrunner.workflows.showday.NextMove.Onward;
import io.temporal.activity.ActivityInterface;

/** Looking at one event near air, and moving it on. Runs where YouTube's credentials are. Idempotent throughout. */
@ActivityInterface
public interface ShowDayActivities {
    /** {@code liveBroadcasts.list} and {@code liveStreams.list}: 2 units. */
    Sight glance(Subject subject);

    /**
     * {@code liveBroadcasts.transition}, and a look afterwards: 52 units, 3 when it is refused. An event that is there
     * already is a success; a refusal for its state is an answer, not a failure: the look tells where it stands.
     */
    Sight moveOn(Subject subject, Onward onward);

    /** {@code videos.list}: 1 unit. */
    Statistics statistics(Subject subject);
}
