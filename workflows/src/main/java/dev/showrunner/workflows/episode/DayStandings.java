package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Said;
import dev.showrunner.workflows.showday.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an episode stands from the gates on, from where it stands otherwise and what its day shows. Pure. */
final class DayStandings {
    private DayStandings() {}

    static Standing of(Standing base, DayBook book, List<Gate> gates, @Nullable Trouble trouble) {
        Sight sight = book.sight;
        boolean isLive = sight != null && sight.live();
        if (book.isOver() || (base.show() == Health.FAILED && base.sync() == Sync.SYNCED && !isLive)) {
            return base;
        }
        if (trouble != null) {
            return atRisk(
                    base,
                    "YouTube cannot be asked: " + trouble.reason(),
                    trouble.remedy().isEmpty() ? "Keep an eye on it in YouTube Studio" : trouble.remedy());
        }
        if (sight != null && sight.live()) {
            return isDropped(sight)
                    ? atRisk(base, "On air, and the encoder is not sending", "Start the encoder again")
                    : onAir(base);
        }
        Said hold = book.hold;
        if (hold != null) {
            return atRisk(base, hold.by() + " holds it: " + hold.words(), "Release it in the cockpit");
        }
        return gates.stream()
                .filter(Gate::red)
                .findFirst()
                .map(red -> atRisk(base, red.reason(), "Mend it, or waive the gate “" + red.name() + "” and say why"))
                .orElseGet(() -> waiting(base, book));
    }

    private static Standing onAir(Standing base) {
        return base.sync() == Sync.SYNCED
                ? Standing.synced("On air")
                : new Standing(base.sync(), Health.ON_TRACK, base.reason(), base.action());
    }

    /** Nothing is red: before the airtime that is all; after it, the rest of the day's word counts. */
    private static Standing waiting(Standing base, DayBook book) {
        boolean isTime = book.rundown != null && !EpisodeMemory.now().isBefore(book.rundown.airtime());
        return isTime || base.show() == Health.ON_TRACK
                ? base
                : new Standing(base.sync(), Health.ON_TRACK, base.reason(), base.action());
    }

    private static Standing atRisk(Standing base, String reason, String action) {
        Health health = base.show() == Health.FAILED ? Health.FAILED : Health.AT_RISK;
        boolean isGraver = base.sync() == Sync.BLOCKED || base.sync() == Sync.DRIFTED;
        return isGraver
                ? new Standing(base.sync(), health, base.reason(), base.action())
                : new Standing(base.sync(), health, reason, action);
    }

    /** Whether viewers watch and the encoder does not send. */
    private static boolean isDropped(Sight sight) {
        return sight.live() && sight.ingest() != Sight.Ingest.SENDING;
    }
}
