package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** When episodes are expected, what happens when on their day, and who puts them on air. */
public final class RunOfShowRules {
    public static final Rule BAD_MILESTONE = error(
            "bad-milestone",
            "A milestone is not a time before the airtime or after the end",
            "Before the show, milestones are told from the airtime, `T-2h`; after it from the planned end, `END+15m`."
                    + " `off` leaves one out.",
            "runOfShow:\n  freeze: 17:00",
            "runOfShow:\n  freeze: T-2h");
    public static final Rule MILESTONE_ORDER = error(
            "milestone-order",
            "Clusters would be frozen before they are made",
            "Clusters are made first; frozen, broken and verified then.",
            "runOfShow:\n  provision: T-1h\n  freeze: T-2h",
            "runOfShow:\n  provision: T-24h\n  freeze: T-2h");
    public static final Rule BAD_CADENCE = error(
            "bad-cadence",
            "A cadence does not say when the next slot is",
            "Nothing is guessed: a day, a time of day, and for more than one week the day it is counted from.",
            "cadence:\n  every: 2\n  on: thursday\n  at: 19:00",
            "cadence:\n  every: 2\n  on: thursday\n  at: 19:00\n  from: 2027-01-14");
    public static final Rule GO_LIVE_CONTRADICTED = warning(
            "go-live-contradicted",
            "`goLive` and YouTube's `autoStart` contradict each other",
            "`goLive` holds: `youtube` means that YouTube starts the event by itself, the others that it does not.",
            "goLive: manual\nyoutube:\n  autoStart: true",
            "goLive: youtube");

    static final List<Rule> ALL = List.of(BAD_MILESTONE, MILESTONE_ORDER, BAD_CADENCE, GO_LIVE_CONTRADICTED);

    private RunOfShowRules() {}
}
