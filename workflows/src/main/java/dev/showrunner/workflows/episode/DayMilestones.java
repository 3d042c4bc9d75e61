package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Lookout;
import dev.showrunner.workflows.showday.Rundown;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The milestones of an episode: which have happened, which comes next, and what a moved airtime does to them. */
final class DayMilestones {
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int FORMER_UNITS = 400;
    private static final Duration UNITS_ARE_ASKED_AGAIN = Duration.ofMinutes(15);

    private final DayBook book;
    private final EpisodeMemory memory;
    private final AirCalls calls;
    private final Units units;

    DayMilestones(DayBook book, EpisodeMemory memory, AirCalls calls, Units units) {
        this.book = book;
        this.memory = memory;
        this.calls = calls;
        this.units = units;
    }

    /** When the next one comes that happens by the clock, or units are asked for again; nothing when there is none. */
    @Nullable
    Instant next(Rundown rundown) {
        Stream<Instant> milestones = rundown.moments().stream()
                .filter(moment -> !book.hasHappened(moment.milestone()) && moment.milestone() != Milestone.WRAP_UP)
                .map(Moment::at);
        return Stream.concat(milestones, Stream.ofNullable(book.unitsAskedAgainAt))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * Lets every milestone happen whose time has come; whether the gates are due now, so that all has to be looked at.
     */
    boolean pass() {
        Rundown rundown = book.rundown;
        if (rundown == null) {
            return false;
        }
        boolean areGatesPassed = book.hasHappened(Milestone.GATES);
        Instant now = EpisodeMemory.now();
        for (Moment moment : rundown.moments()) {
            boolean isDue = !moment.at().isAfter(now) && moment.milestone() != Milestone.WRAP_UP;
            if (isDue && book.happened.putIfAbsent(moment.milestone(), now) == null) {
                happen(moment, rundown, now);
            }
        }
        askAgainForUnits(rundown, now);
        return !areGatesPassed && book.hasHappened(Milestone.GATES) && now.isBefore(rundown.end());
    }

    /** A gate is waived for the airtime it was said for. Histories of earlier releases kept waivers. */
    private void forgetWaivers() {
        if (book.waivers.isEmpty()
                || Workflow.getVersion("waived-for-an-airtime", Workflow.DEFAULT_VERSION, 1)
                        == Workflow.DEFAULT_VERSION) {
            return;
        }
        memory.note(
                "Waived no more: " + String.join(", ", book.waivers.keySet()),
                "A gate is waived for one airtime; waive it again if it still does not matter",
                0);
        book.waivers.clear();
    }

    private void happen(Moment moment, Rundown rundown, Instant now) {
        Milestone milestone = moment.milestone();
        if (milestone == Milestone.GATES) {
            if (now.isBefore(rundown.end())) {
                reserve(rundown);
            } else if (doUnitsFollowTheRundown()) {
                book.reserved = 0;
            }
        }
        boolean isPast = now.isAfter(rundown.airtime().plus(LATE)) && !milestone.isRepeated();
        if (!isPast) {
            boolean isLate = now.isAfter(moment.at().plus(LATE));
            memory.note(
                    milestone.words(),
                    DayWords.of(milestone, rundown)
                            + (isLate ? ", planned for " + DayWords.time(moment.at(), rundown.zone()) : ""),
                    0);
        }
    }

    private void askAgainForUnits(Rundown rundown, Instant now) {
        Instant at = book.unitsAskedAgainAt;
        if (at == null || at.isAfter(now)) {
            return;
        }
        book.unitsAskedAgainAt = null;
        if (book.isOver() || !now.isBefore(rundown.end())) {
            return;
        }
        boolean wasRefused = !"".equals(book.unitsRefused);
        reserve(rundown);
        if (wasRefused && "".equals(book.unitsRefused)) {
            memory.note("Units for the show are reserved", "They were asked for again", 0);
        }
    }

    private void reserve(Rundown rundown) {
        boolean areCounted = doUnitsFollowTheRundown();
        int wanted = areCounted ? Lookout.units(rundown, EpisodeMemory.now()) : FORMER_UNITS;
        try {
            Grant grant = calls.reserve(memory.channel(), units.reservation(wanted, rundown.airtime()));
            book.unitsRefused = grant.granted() ? "" : grant.reason();
        } catch (ActivityFailure failure) {
            book.unitsRefused = Trouble.of(failure).reason();
        }
        if (areCounted) {
            book.reserved = book.unitsRefused.isEmpty() ? wanted : 0;
        }
        book.unitsAskedAgainAt = book.unitsRefused.isEmpty() || !isAskedAgain()
                ? null
                : EpisodeMemory.now().plus(UNITS_ARE_ASKED_AGAIN);
    }

    /** Earlier releases asked once. */
    private static boolean isAskedAgain() {
        return Workflow.getVersion("units-asked-again", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** Earlier releases reserved as much for every show, and looked as often whatever was left of it. */
    private static boolean doUnitsFollowTheRundown() {
        return Workflow.getVersion("units-follow-the-rundown", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** What is reserved for a day that does not come, or not so soon, is there for others. */
    void returnUnits() {
        if (book.reserved != null) {
            units.settle();
            book.reserved = null;
        }
    }

    /** Gives an account of the units before another run takes up the day, which then asks for what it needs. */
    void giveBackUnits() {
        units.settle();
        if (book.unitsRefused != null && !book.isOver()) {
            book.unitsAskedAgainAt = EpisodeMemory.now();
        }
        book.reserved = book.reserved == null ? null : 0;
    }

    /** The file says something else of what viewers see, or saw a moment ago; that is told once, and is all. */
    void passOver(Rundown playing, @Nullable Rundown other) {
        String said = other == null ? "no event" : other.airtime().toString();
        if (said.equals(book.passedOver)) {
            return;
        }
        book.passedOver = said;
        String state = book.isOver() ? "It has aired already" : "It is on air already";
        if (other == null) {
            memory.note(
                    "The file has it no more",
                    state + ", so it plays to its end with its clusters, and is wrapped up",
                    0);
        } else {
            memory.note(moved(playing, other), state + ", so nothing changes", 0);
        }
    }

    private static String moved(Rundown from, Rundown to) {
        return "Airtime moved from " + DayWords.time(from.airtime(), to.zone()) + " to "
                + DayWords.time(to.airtime(), to.zone());
    }

    /** The airtime is another: what has not happened moves along, and what has is said. */
    void move(Rundown from, Rundown to) {
        Instant now = EpisodeMemory.now();
        List<String> past = book.happened.keySet().stream()
                .filter(milestone -> !milestone.isRepeated())
                .map(Milestone::words)
                .toList();
        if (!book.isLive()) {
            for (Moment moment : to.moments()) {
                if (moment.milestone().isRepeated() && moment.at().isAfter(now)) {
                    book.happened.remove(moment.milestone());
                }
            }
            if (!book.hasHappened(Milestone.GATES)) {
                book.goLive = null;
                book.sight = null;
                book.lookedAt = null;
                if (book.reserved != null) {
                    returnUnits();
                    book.unitsRefused = null;
                    book.unitsAskedAgainAt = null;
                }
            }
            book.confirmed = List.of();
            forgetWaivers();
        }
        memory.note(
                moved(from, to),
                book.isLive()
                        ? "It is on air already, so nothing changes"
                        : (past.isEmpty() ? "Nothing had happened yet" : "Happened already: " + String.join(", ", past))
                                + "; what is to come moves along",
                0);
    }
}
