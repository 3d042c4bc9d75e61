package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.ShowDayState;
import dev.showrunner.workflows.showday.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of an episode's day. Only held here; {@link ShowDay} and {@link Directing} decide. */
final class DayBook {
    final Map<Milestone, Instant> happened = new EnumMap<>(Milestone.class);
    final Map<String, Said> waivers = new TreeMap<>();
    final List<Mark> marks = new ArrayList<>();

    @Nullable
    Rundown rundown;

    List<String> confirmed;

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

    DayBook(@Nullable ShowDayState remembered) {
        ShowDayState start = remembered == null ? ShowDayState.BEGINNING : remembered;
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
                        wentLive);
    }

    boolean hasHappened(Milestone milestone) {
        return happened.containsKey(milestone);
    }

    boolean isLive() {
        return sight != null && sight.live();
    }

    boolean isOver() {
        return sight != null && sight.stage() == Sight.Stage.OVER;
    }
}
