package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.runofshow.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an episode's day stands.
 *
 * @param rundown what the catalogue says of it
 * @param happened when each milestone happened
 * @param gates whether it is safe to air; near air they count
 * @param areGatesDue whether the gates' milestone has come
 * @param sight the last look near air
 * @param lookedAt when that was
 * @param waitingFor what going on air waits for; empty where nothing is awaited
 * @param hold who holds it, and why
 * @param goLive who said that it goes on air
 * @param end who said that it is over
 * @param marks where chapters begin, in their order
 */
public record ShowDayView(
        Rundown rundown,
        Map<Milestone, Instant> happened,
        List<Gate> gates,
        boolean areGatesDue,
        @Nullable Sight sight,
        @Nullable Instant lookedAt,
        String waitingFor,
        @Nullable Said hold,
        @Nullable Said goLive,
        @Nullable Said end,
        List<Mark> marks) {}
