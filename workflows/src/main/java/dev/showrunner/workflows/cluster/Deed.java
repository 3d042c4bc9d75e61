package dev.showrunner.workflows.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done next for a cluster. */
sealed interface Deed {
    /**
     * Nothing, until then.
     *
     * @param until absent when only a message can change anything
     * @param what comes then
     */
    record Wait(@Nullable Instant until, String what) implements Deed {}

    /** It goes to another phase, without any work. */
    record Move(ClusterPhase to, String why) implements Deed {}

    /** Provider and breaks are chosen. */
    record Choose() implements Deed {}

    /** The deadline is written down, so that the order can be placed. */
    record PlaceOrder() implements Deed {}

    /** It is made. */
    record Provision() implements Deed {}

    /** What there is of a failed one is taken away. */
    record CleanUp() implements Deed {}

    /** Its provider is told another deadline. */
    record Relabel(Instant destroyBy) implements Deed {}

    /** Every break is tried. */
    record Rehearse() implements Deed {}

    /** Exactly these hold access. */
    record Grant(List<Access> access) implements Deed {}

    /** It is broken. */
    record Break() implements Deed {}

    /** Breaks and goal are looked at. */
    record Look() implements Deed {}

    /** Breaks and goal are watched, until then at most. */
    record Watch(Instant until) implements Deed {}

    /** Nobody holds access. */
    record Revoke() implements Deed {}

    /** It is taken away. */
    record Destroy() implements Deed {}

    /** Nothing is left to do, ever. */
    record Finish() implements Deed {}
}
