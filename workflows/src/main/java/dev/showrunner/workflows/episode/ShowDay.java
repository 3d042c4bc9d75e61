package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.Gates;
import dev.showrunner.workflows.showday.Lookout;
import dev.showrunner.workflows.showday.NextMove;
import dev.showrunner.workflows.showday.NextMove.Wish;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.ShowDayState;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Subject;
import io.temporal.failure.ActivityFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The day of an episode: its milestones as their times come, gates, looks near air, going live and ending. Level
 * triggered like the rest: what to do follows from the last look and from what producers said. Does nothing for an
 * episode of whose day the catalogue says nothing. Workflow code.
 */
final class ShowDay {
    private final EpisodeMemory memory;
    private final Convergence convergence;
    private final DayBook book;
    private final Directing directing;
    private final AirCalls calls = new AirCalls();
    private final Units units;
    private final DayMilestones milestones;
    private @Nullable Trouble trouble;
    private String waitingFor = "";
    private boolean needsConvergence;

    ShowDay(EpisodeMemory memory, Convergence convergence, @Nullable ShowDayState remembered) {
        this.memory = memory;
        this.convergence = convergence;
        this.book = new DayBook(remembered);
        this.directing = new Directing(book, memory);
        this.units = memory.unitsFor("air");
        this.milestones = new DayMilestones(book, memory, calls, units);
    }

    @Nullable
    ShowDayState state() {
        units.settle();
        return book.state();
    }

    boolean isInert() {
        return book.rundown == null;
    }

    /** Tells people what has come about. */
    void tell(EpisodeNotices notices) {
        notices.attend(book, gates(), memory);
    }

    boolean isOnAir() {
        return book.isLive();
    }

    boolean isOver() {
        return book.isOver();
    }

    boolean hasNews() {
        return directing.hasNews();
    }

    /** Whether YouTube has to be looked at as a whole; asked once. */
    boolean takeNeedForConvergence() {
        boolean needed = needsConvergence;
        needsConvergence = false;
        return needed;
    }

    // The catalogue's word.

    void follow(@Nullable Rundown newer) {
        Rundown known = book.rundown;
        if (newer == null) {
            // What is on air can still be ended, whatever became of its file.
            book.rundown = book.wentLive && !book.isOver() ? known : null;
            return;
        }
        if (known != null && !known.airtime().equals(newer.airtime())) {
            milestones.move(known, newer);
        }
        book.rundown = newer;
        book.confirmed =
                book.confirmed.stream().filter(newer.guests()::contains).toList();
    }

    // Time.

    /** The next moment at which there is something to do; nothing when there is none. */
    @Nullable
    Instant next() {
        Rundown rundown = book.rundown;
        if (rundown == null) {
            return null;
        }
        Instant look = memory.videoId() == null ? null : Lookout.next(rundown, book.sight, book.lookedAt);
        Instant milestone = milestones.next(rundown);
        if (look == null || milestone == null) {
            return look == null ? milestone : look;
        }
        return look.isBefore(milestone) ? look : milestone;
    }

    /** Lets every milestone happen whose time has come. */
    void passMilestones() {
        needsConvergence |= milestones.pass();
    }

    // Near air.

    /** Looks if it is time to, and moves the broadcast on if that is wanted and possible. */
    void attend() {
        Rundown rundown = book.rundown;
        if (rundown == null || memory.videoId() == null || book.isOver()) {
            directing.takeNews();
            return;
        }
        Instant now = EpisodeMemory.now();
        Instant due = Lookout.next(rundown, book.sight, book.lookedAt);
        boolean isDue = due != null && !due.isAfter(now);
        if (!isDue && !(directing.hasNews() && book.hasHappened(Milestone.GATES))) {
            directing.takeNews();
            return;
        }
        directing.takeNews();
        try {
            saw(calls.glance(subject()));
            moveOn(rundown);
            trouble = null;
        } catch (ActivityFailure failure) {
            failed(Trouble.of(failure));
        }
    }

    private void moveOn(Rundown rundown) {
        NextMove move = NextMove.of(Objects.requireNonNull(book.sight), wish(rundown));
        waitingFor = move.waitingFor();
        NextMove.Onward onward = move.onward();
        if (onward == null) {
            return;
        }
        directing.underway(onward);
        try {
            Sight after = calls.moveOn(subject(), onward);
            memory.note(
                    after.refused() == null ? DayWords.moved(onward) : DayWords.refused(onward),
                    after.refused() == null ? why(onward) : after.refused(),
                    after.units());
            saw(after);
        } finally {
            directing.underway(null);
        }
    }

    private String why(NextMove.Onward onward) {
        Said said = onward == NextMove.Onward.COMPLETE ? book.end : book.goLive;
        return said == null ? "Its time has come" : "Said by " + said.by();
    }

    private Wish wish(Rundown rundown) {
        if (book.end != null) {
            return Wish.END;
        }
        boolean isSafe = Directing.blocking(gates()).isEmpty();
        boolean isTime = rundown.goLive() == GoLive.AUTO && !EpisodeMemory.now().isBefore(rundown.airtime());
        if (book.hold == null && isSafe && (isTime || book.goLive != null)) {
            return Wish.GO_LIVE;
        }
        return book.hasHappened(Milestone.DOORS_OPEN) && rundown.goLive() != GoLive.YOUTUBE
                ? Wish.MAKE_READY
                : Wish.STAY;
    }

    private void saw(Sight seen) {
        Sight before = book.sight;
        units.spent(seen.units());
        book.lookedAt = EpisodeMemory.now();
        book.sight = seen;
        DayWords.difference(before, seen).forEach(what -> memory.note(what, "Seen on YouTube", 0));
        book.wentLive |= seen.live() || (seen.stage() == Sight.Stage.OVER && seen.startedAt() != null);
        if (seen.stage() == Sight.Stage.OVER) {
            waitingFor = "";
            needsConvergence = true;
            units.settle();
        }
    }

    private void failed(Trouble found) {
        if (trouble == null || !trouble.reason().equals(found.reason())) {
            memory.note("Could not look at the event", found.reason(), 0);
        }
        if (found.kind() == Trouble.Kind.QUOTA_GONE) {
            units.areGone();
        }
        trouble = found;
        book.lookedAt = EpisodeMemory.now();
    }

    private Subject subject() {
        return new Subject(memory.channel(), Objects.requireNonNull(memory.videoId()), memory.clusterWorkflows());
    }

    // Afterwards.

    /** When its wrap-up is due; nothing before it is over, or when viewers never saw it. */
    @Nullable
    Instant wrapUpAt() {
        Rundown rundown = book.rundown;
        Sight sight = book.sight;
        if (rundown == null || sight == null || !book.wentLive || sight.stage() != Sight.Stage.OVER) {
            return null;
        }
        Instant ended = sight.endedAt() == null ? EpisodeMemory.now() : sight.endedAt();
        Duration after =
                Duration.between(rundown.end(), rundown.at(Milestone.WRAP_UP).orElse(rundown.end()));
        return ended.plus(after);
    }

    void wrapUp() {
        Rundown rundown = book.rundown;
        if (rundown != null && book.happened.putIfAbsent(Milestone.WRAP_UP, EpisodeMemory.now()) == null) {
            memory.note(Milestone.WRAP_UP.words(), DayWords.of(Milestone.WRAP_UP, rundown), 0);
            leaveRecord(rundown);
        }
    }

    private void leaveRecord(Rundown rundown) {
        Sight sight = book.sight;
        if (sight != null && sight.startedAt() != null) {
            Instant ended = sight.endedAt() == null ? EpisodeMemory.now() : sight.endedAt();
            memory.leave(new EpisodeRecord(
                    subject(), rundown.airtime(), sight.startedAt(), ended, book.marks, book.waivers, List.of()));
        }
    }

    // Producers.

    @Nullable
    String whyNot(Direction said) {
        return directing.whyNot(said, gates());
    }

    void take(Direction said) {
        directing.take(said);
    }

    // What is told.

    Standing standing(Standing base) {
        if (book.rundown == null || !book.hasHappened(Milestone.GATES)) {
            return base;
        }
        return DayStandings.of(base, book, gates(), trouble);
    }

    List<Gate> gates() {
        Rundown rundown = book.rundown;
        if (rundown == null) {
            return List.of();
        }
        return Gates.of(new GateFacts(
                memory.videoId() != null,
                memory.orders().target() != null && memory.orders().resources().streamId() != null,
                convergence.undone(),
                convergence.held(),
                convergence.drifts().stream()
                        .map(drift -> drift.field().words())
                        .toList(),
                book.sight,
                book.hasHappened(Milestone.DOORS_OPEN),
                rundown.guests(),
                book.confirmed,
                milestones.unitsRefused(),
                book.sight == null ? List.of() : book.sight.clusters(),
                Map.copyOf(book.waivers)));
    }

    @Nullable
    ShowDayView view() {
        Rundown rundown = book.rundown;
        return rundown == null
                ? null
                : new ShowDayView(
                        rundown,
                        Map.copyOf(book.happened),
                        gates(),
                        book.hasHappened(Milestone.GATES),
                        book.sight,
                        book.lookedAt,
                        waitingFor,
                        book.hold,
                        book.goLive,
                        book.end,
                        List.copyOf(book.marks));
    }

    /** Whether the encoder sends while viewers watch. */
    static boolean isDropped(Sight sight) {
        return sight.live() && sight.ingest() != Ingest.SENDING;
    }
}
