package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Allowance;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.ShowDayState;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of an episode's day. Only held here; {@link ShowDay} and {@link Directing} decide. */
final class DayBook {
    final Map<Milestone, Instant> happened = new EnumMap<>(Milestone.class);
    final Map<String, Said> waivers = new TreeMap<>();
    final List<Mark> marks = new ArrayList<>();

    @Nullable
    Rundown rundown;

    List<String> confirmed = List.of();

    @Nullable
    Said hold;

    @Nullable
    Said goLive;

    @Nullable
    Said end;

    @Nullable
    Sight sight;

    @Nullable
    Instant lookedAt;

    /** Why the last look failed; absent where it did not, and in the next run, which looks anew. */
    @Nullable
    Trouble silence;

    boolean wentLive;

    /** The video that viewers saw; absent where they saw none. */
    @Nullable
    String airedAs;

    /** What the file said while it was on air and was not followed; absent for nothing. */
    @Nullable
    String passedOver;

    /** What its clusters were told. */
    List<ClusterTarget> clusters;

    /** Why the day's units were refused; empty when they are reserved, absent when they were not asked for yet. */
    @Nullable
    String unitsRefused;

    /** When they are asked for again; absent for never. */
    @Nullable
    Instant unitsAskedAgainAt;

    /** Units that were reserved for looking near air; absent where earlier releases did, and where nobody has yet. */
    @Nullable
    Integer reserved;

    DayBook(@Nullable ShowDayState remembered, List<ClusterTarget> wanted) {
        clusters = wanted;
        takeUp(remembered == null ? ShowDayState.BEGINNING : remembered);
    }

    /** Becomes the day that another run, or the episode under its former id, has begun. */
    void takeUp(ShowDayState start) {
        happened.putAll(start.happened());
        waivers.putAll(start.waivers());
        marks.addAll(start.marks());
        rundown = start.rundown();
        confirmed = start.confirmed();
        hold = start.hold();
        goLive = start.goLive();
        end = start.end();
        sight = start.sight();
        lookedAt = start.lookedAt();
        wentLive = start.wentLive();
        airedAs = start.airedAs();
        passedOver = start.passedOver();
        unitsRefused = start.unitsRefused();
        unitsAskedAgainAt = start.unitsAskedAgainAt();
        reserved = start.reserved();
        if (start.clusters() != null) {
            clusters = start.clusters();
        }
    }

    /** To be remembered; nothing where there was no day. */
    @Nullable
    ShowDayState state() {
        return rundown == null
                ? null
                : new ShowDayState(
                        rundown,
                        Map.copyOf(happened),
                        Map.copyOf(waivers),
                        List.copyOf(confirmed),
                        hold,
                        goLive,
                        end,
                        List.copyOf(marks),
                        sight,
                        lookedAt,
                        wentLive,
                        airedAs,
                        passedOver,
                        clusters,
                        unitsRefused,
                        unitsAskedAgainAt,
                        reserved);
    }

    /** What looking near air may cost and costs; absent where nobody keeps count. */
    @Nullable
    Allowance allowance(Units units) {
        return reserved == null ? null : new Allowance(reserved, units.unsettled());
    }

    boolean hasHappened(Milestone milestone) {
        return happened.containsKey(milestone);
    }

    boolean isLive() {
        return sight != null && sight.live();
    }

    /** Whether viewers have seen it, as the event that there is, and it is not wrapped up yet. */
    boolean isPlaying(@Nullable String videoId) {
        boolean isSame = airedAs == null || videoId == null || airedAs.equals(videoId);
        return wentLive && isSame && rundown != null && !hasHappened(Milestone.WRAP_UP);
    }

    /** What is looked at near air, and what its record is about. */
    Subject subject(String channel, @Nullable String videoId) {
        List<String> ids = clusters.stream()
                .map(target -> WorkflowIds.cluster(channel, target.episode(), target.name()))
                .toList();
        return new Subject(channel, Objects.requireNonNull(videoId == null ? airedAs : videoId), ids);
    }

    boolean isOver() {
        return sight != null && sight.stage() == Sight.Stage.OVER;
    }
}
