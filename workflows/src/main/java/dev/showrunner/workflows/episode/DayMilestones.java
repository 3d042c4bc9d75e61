package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Lookout;
import dev.showrunner.workflows.showday.Rundown;
import io.temporal.failure.ActivityFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The milestones of an episode: which have happened, which comes next, and what a moved airtime does to them. */
final class DayMilestones {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final DayBook book;
    private final EpisodeMemory memory;
    private final AirCalls calls;
    private final Units units;
    private @Nullable String unitsRefused;

    DayMilestones(DayBook book, EpisodeMemory memory, AirCalls calls, Units units) {
        this.book = book;
        this.memory = memory;
        this.calls = calls;
        this.units = units;
    }

    /** Why the day's units were refused; empty when they are reserved, absent when they were not asked for yet. */
    @Nullable
    String unitsRefused() {
        return unitsRefused;
    }

    /** When the next one comes that happens by the clock; nothing when there is none. */
    @Nullable
    Instant next(Rundown rundown) {
        return rundown.moments().stream()
                .filter(moment -> !book.hasHappened(moment.milestone()) && moment.milestone() != Milestone.WRAP_UP)
                .map(Moment::at)
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
        return !areGatesPassed && book.hasHappened(Milestone.GATES) && now.isBefore(rundown.end());
    }

    private void happen(Moment moment, Rundown rundown, Instant now) {
        Milestone milestone = moment.milestone();
        if (milestone == Milestone.GATES && now.isBefore(rundown.end())) {
            reserve(rundown);
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

    private void reserve(Rundown rundown) {
        try {
            Grant grant = calls.reserve(memory.channel(), units.reservation(Lookout.UNITS, rundown.airtime()));
            unitsRefused = grant.granted() ? "" : grant.reason();
        } catch (ActivityFailure failure) {
            unitsRefused = Trouble.of(failure).reason();
        }
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
            }
            book.confirmed = List.of();
        }
        memory.note(
                "Airtime moved from " + DayWords.time(from.airtime(), to.zone()) + " to "
                        + DayWords.time(to.airtime(), to.zone()),
                book.isLive()
                        ? "It is on air already, so nothing changes"
                        : (past.isEmpty() ? "Nothing had happened yet" : "Happened already: " + String.join(", ", past))
                                + "; what is to come moves along",
                0);
    }
}
