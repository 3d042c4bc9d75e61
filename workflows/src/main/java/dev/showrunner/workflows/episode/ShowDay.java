package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.ShowDayState;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day of an episode: its milestones as their times come, its gates, {@link Attending what is done near air}, and
 * what is left afterwards. Does nothing for an episode of whose day the catalogue says nothing. Workflow code.
 */
final class ShowDay {
    private final EpisodeMemory memory;
    private final DayBook book;
    private final Directing directing;
    private final Units units;
    private final DayMilestones milestones;
    private final DayGates gates;
    private final Attending attending;
    private boolean needsConvergence;
    private @Nullable Instant presumed;

    ShowDay(EpisodeMemory memory, Convergence convergence, @Nullable ShowDayState remembered) {
        this.memory = memory;
        this.book = new DayBook(remembered, memory.wantedClusters());
        this.directing = new Directing(book, memory);
        this.units = memory.unitsFor("air");
        AirCalls calls = new AirCalls();
        this.milestones = new DayMilestones(book, memory, calls, units);
        this.gates = new DayGates(memory, convergence, book, units);
        this.attending = new Attending(book, memory, directing, gates, calls, units);
    }

    @Nullable
    ShowDayState state() {
        milestones.giveBackUnits();
        return book.state();
    }

    /** It is not followed any longer. */
    void leave() {
        milestones.returnUnits();
    }

    boolean isInert() {
        return book.rundown == null;
    }

    /** Tells people what has come about. */
    void tell(EpisodeNotices notices) {
        notices.attend(book, gates.now(), memory);
    }

    @Nullable
    Rundown rundown() {
        return book.rundown;
    }

    boolean isOnAir() {
        return book.isLive();
    }

    /**
     * Whether nothing is known of its air although its time has come, so that its clusters are opened as if it were on
     * air: there is no event, or YouTube has not answered for a while. What is held or late is neither.
     */
    boolean isPresumedOnAir() {
        Rundown rundown = book.rundown;
        Instant now = EpisodeMemory.now();
        if (rundown == null || now.isBefore(rundown.airtime()) || !now.isBefore(rundown.end())) {
            return false;
        }
        boolean isWanted = book.hold == null && book.end == null && !book.isOver();
        return isWanted && attending.knowsNothing(now) && isPresumedOf(rundown.airtime());
    }

    private boolean isPresumedOf(Instant airtime) {
        boolean isPromised = book.clusters.stream()
                .anyMatch(target -> target.isToldOfAir() && target.airtime().equals(airtime));
        if (isPromised && !airtime.equals(presumed)) {
            presumed = airtime;
            memory.note(
                    "Clusters are opened", "The airtime has come, and YouTube does not say whether it is on air", 0);
        }
        return isPromised;
    }

    /** Whether viewers have seen it and it is not wrapped up: then it stays as it is, whatever becomes of its file. */
    boolean isPlaying() {
        return book.isPlaying(memory.videoId()) && OnAir.staysAsItIs();
    }

    /** Whether it plays without its file, so that nothing but its own end wraps it up. */
    boolean isLetGo() {
        return (book.passedOver != null || memory.orders().withdrawal() != null) && isPlaying();
    }

    /** Becomes the day that the episode began under its former id. */
    void takeUp(ShowDayState begun) {
        book.takeUp(begun);
    }

    boolean isOver() {
        return book.isOver();
    }

    boolean hasNews() {
        return directing.hasNews();
    }

    /** Whether it was just seen to be over, so that nothing is waited for; earlier releases waited all the same. */
    boolean hasJustEnded() {
        return needsConvergence
                && book.isOver()
                && Workflow.getVersion("end-at-once", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** Whether YouTube has to be looked at as a whole; asked once. */
    boolean takeNeedForConvergence() {
        boolean needed = needsConvergence;
        needsConvergence = false;
        return needed;
    }

    // The catalogue's word.

    /** What its clusters are told: what the file wants, or what plays. */
    List<ClusterTarget> clusters() {
        Rundown rundown = book.rundown;
        List<ClusterTarget> wanted = memory.wantedClusters();
        book.clusters =
                rundown != null && isPlaying() ? OnAir.clusters(book.clusters, wanted, rundown.airtime()) : wanted;
        if (rundown != null && !book.clusters.isEmpty() && isAirTold()) {
            book.clusters = book.clusters.stream().map(ClusterTarget::toldOfAir).toList();
        }
        return book.clusters;
    }

    /** Whether its clusters were promised to be told when it is on air. Histories of earlier releases know of none. */
    private static boolean isAirTold() {
        return Workflow.getVersion("clusters-are-told-of-air", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** What they were told last. */
    List<ClusterTarget> toldClusters() {
        return book.clusters;
    }

    void follow(@Nullable Rundown assessed) {
        Rundown known = book.rundown;
        boolean isPlaying = known != null && isPlaying();
        Rundown newer = isPlaying && memory.orders().withdrawal() != null ? null : assessed;
        if (known != null && isPlaying && (newer == null || !known.airtime().equals(newer.airtime()))) {
            milestones.passOver(known, newer);
            return;
        }
        book.passedOver = null;
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
        Instant look = memory.videoId() == null && book.airedAs == null ? null : OnAir.nextLook(rundown, book, units);
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

    /** Looks if it is time to, and moves the broadcast on if that is wanted and possible. */
    void attend() {
        needsConvergence |= attending.attend();
    }

    // Afterwards.

    /** When its wrap-up is due; nothing before it is over, when viewers never saw it, and once it was done. */
    @Nullable
    Instant wrapUpAt() {
        Rundown rundown = book.rundown;
        Sight sight = book.sight;
        boolean isToCome = book.wentLive && !book.hasHappened(Milestone.WRAP_UP);
        if (rundown == null || sight == null || !isToCome || sight.stage() != Sight.Stage.OVER) {
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
                    memory.episode(),
                    book.subject(memory.channel(), memory.videoId()),
                    rundown.airtime(),
                    sight.startedAt(),
                    ended,
                    book.marks,
                    book.waivers,
                    List.of(),
                    null));
        }
    }

    // Producers.

    @Nullable
    String whyNot(Direction said) {
        return directing.whyNot(said, gates.now());
    }

    void take(Direction said) {
        directing.take(said);
    }

    // What is told.

    Standing standing(Standing base) {
        if (book.rundown == null || !book.hasHappened(Milestone.GATES)) {
            return base;
        }
        return DayStandings.of(base, book, gates.now(), attending.trouble());
    }

    @Nullable
    ShowDayView view() {
        Rundown rundown = book.rundown;
        return rundown == null
                ? null
                : new ShowDayView(
                        rundown,
                        Map.copyOf(book.happened),
                        gates.now(),
                        book.hasHappened(Milestone.GATES),
                        book.sight,
                        book.lookedAt,
                        attending.waitingFor(),
                        book.hold,
                        book.goLive,
                        book.end,
                        List.copyOf(book.marks));
    }
}
