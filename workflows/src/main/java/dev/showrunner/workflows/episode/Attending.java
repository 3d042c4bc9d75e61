package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Allowance;
import dev.showrunner.workflows.showday.Allowance.Thrift;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.NextMove;
import dev.showrunner.workflows.showday.NextMove.Wish;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.Sight;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the broadcast near air, and moves it on. Level triggered: what to do follows from the last look and from
 * what producers said, so refused and repeated transitions are harmless. Workflow code.
 */
final class Attending {
    /** How long YouTube may fail to answer before nothing counts as known. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final DayBook book;
    private final EpisodeMemory memory;
    private final Directing directing;
    private final DayGates gates;
    private final AirCalls calls;
    private final Units units;
    private @Nullable Trouble trouble;
    private String waitingFor = "";
    private @Nullable Instant silentSince;
    private boolean endSeen;
    private Thrift thrift = Thrift.NONE;

    Attending(DayBook book, EpisodeMemory memory, Directing directing, DayGates gates, AirCalls calls, Units units) {
        this.book = book;
        this.memory = memory;
        this.directing = directing;
        this.gates = gates;
        this.calls = calls;
        this.units = units;
    }

    /** Why the last look failed; absent where it did not. */
    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /** Whether there is no telling if it is on air: it was never looked at, or not with success for a while. */
    boolean knowsNothing(Instant now) {
        return silentSince == null
                ? book.sight == null
                : !silentSince.plus(SILENCE).isAfter(now);
    }

    /** What going on air waits for, in the producer's words; empty for nothing. */
    String waitingFor() {
        return waitingFor;
    }

    /**
     * Looks if it is time to, and moves the broadcast on if that is wanted and possible; whether it was seen to be
     * over, so that all has to be looked at.
     */
    boolean attend() {
        endSeen = false;
        Rundown rundown = book.rundown;
        if (rundown == null || (memory.videoId() == null && book.airedAs == null) || book.isOver()) {
            directing.takeNews();
            return false;
        }
        Instant now = EpisodeMemory.now();
        Instant due = OnAir.nextLook(rundown, book, units);
        boolean isDue = due != null && !due.isAfter(now);
        if (!isDue && !(directing.hasNews() && book.hasHappened(Milestone.GATES))) {
            directing.takeNews();
            return false;
        }
        directing.takeNews();
        try {
            saw(calls.glance(book.subject(memory.channel(), memory.videoId())));
            book.silence = null;
            silentSince = null;
            moveOn(rundown);
            trouble = null;
        } catch (ActivityFailure failure) {
            silentSince = silentSince == null ? now : silentSince;
            failed(Trouble.of(failure));
        }
        return endSeen;
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
            Sight after = calls.moveOn(book.subject(memory.channel(), memory.videoId()), onward);
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
        boolean isSafe = Directing.blocking(gates.now()).isEmpty();
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
        tellThrift();
        book.wentLive |= seen.live() || (seen.stage() == Sight.Stage.OVER && seen.startedAt() != null);
        if (seen.live()) {
            book.airedAs = memory.videoId() == null ? book.airedAs : memory.videoId();
            seen.clusters().forEach(this::markSolved);
        }
        if (seen.stage() == Sight.Stage.OVER) {
            waitingFor = "";
            endSeen = true;
            units.settle();
        }
    }

    private void tellThrift() {
        Allowance allowance = book.allowance(units);
        Thrift now = allowance == null ? Thrift.NONE : allowance.thrift();
        if (allowance != null && now.compareTo(thrift) > 0) {
            memory.note("YouTube is asked less often", allowance.words(), 0);
        }
        thrift = now;
    }

    private void failed(Trouble found) {
        // A gate that episodes of earlier releases did not have would tell people what those did not.
        boolean isGate = Workflow.getVersion("gate-youtube", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
        book.silence = isGate ? found : null;
        if (trouble == null || !trouble.reason().equals(found.reason())) {
            memory.note("Could not look at the event", found.reason(), 0);
        }
        if (found.kind() == Trouble.Kind.QUOTA_GONE) {
            units.areGone();
        }
        trouble = found;
        book.lookedAt = EpisodeMemory.now();
    }

    /** A chapter begins where a cluster was solved. Looks come later than that, and more than one does. */
    private void markSolved(GateFacts.Cluster cluster) {
        Instant began = Objects.requireNonNull(book.sight).startedAt();
        Instant solvedAt = cluster.solvedAt();
        String title = "Cluster " + cluster.name() + " is solved";
        boolean isMarked = book.marks.stream().anyMatch(mark -> mark.title().equals(title));
        if (began == null || solvedAt == null || isMarked) {
            return;
        }
        long seconds = Math.max(0, Duration.between(began, solvedAt).toSeconds());
        book.marks.add(new Mark(seconds, title, "Showrunner"));
        book.marks.sort(Comparator.comparingLong(Mark::seconds));
        memory.note(title, "Marked as a chapter", 0);
    }
}
