package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.showday.Direction;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One episode, from its first commit until it has aired, was cancelled or was removed. Level-triggered: each signal
 * only says what to converge to. At most one broadcast per episode: intent (the scheduled activity), look, insert,
 * record.
 */
@WorkflowInterface
public interface EpisodeWorkflow {
    /** Ends with the episode. */
    @WorkflowMethod
    void run(EpisodeState start);

    /** Follow a revision. Older generations are ignored, equal ones are repeated. */
    @SignalMethod
    void follow(Target target);

    /** Its file is gone; unless it comes back in time, remove the event Showrunner made. */
    @SignalMethod
    void withdraw(Withdrawal withdrawal);

    /**
     * It goes on under another id: tell that workflow what is known, and end without touching YouTube.
     *
     * @param generation order of dispatches; a lower one than the last is ignored
     */
    @SignalMethod
    void handOver(EpisodeId successor, long generation);

    /** What the workflow of the former id knew. */
    @SignalMethod
    void inherit(Inheritance inheritance);

    /**
     * Look at YouTube now.
     *
     * @param by who asks, for the timeline
     */
    @SignalMethod
    void check(String by);

    /**
     * Look at YouTube now, and at the picture itself: it may be another than the one uploaded last.
     *
     * @param by who asks, for the timeline
     */
    @SignalMethod
    void doubtThumbnail(String by);

    /** Overwrites once what somebody edited on YouTube with what the catalogue says. */
    @SignalMethod
    void repair(String by);

    /**
     * A producer's word on the day: go live, hold, end, mark a chapter, waive a gate. Refused, in the producer's words,
     * where it cannot be done as things stand; said twice, it counts once.
     */
    @UpdateMethod
    EpisodeView direct(Direction said);

    /** Refuses what cannot be done. */
    @UpdateValidatorMethod(updateName = "direct")
    void validateDirection(Direction said);

    /** Where it stands. */
    @QueryMethod
    EpisodeView view();
}
