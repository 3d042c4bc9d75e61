package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** When an episode starts and how long it lasts. */
public final class AirtimeRules {
    public static final Rule BAD_AIRTIME = error(
            "bad-airtime",
            "An airtime is not a date and a time",
            "Nothing is guessed: `tomorrow` depends on when it is read, `04/05` on where.",
            "airtime: tomorrow",
            "airtime: 2027-01-14 19:00");
    public static final Rule AIRTIME_IN_GAP = error(
            "airtime-in-gap",
            "An airtime does not exist in its zone",
            "When clocks go forward, an hour of that night is skipped.",
            "airtime: 2027-03-28 01:30   # Europe/London",
            "airtime: 2027-03-28 02:30");
    public static final Rule AIRTIME_IN_OVERLAP = warning(
            "airtime-in-overlap",
            "An airtime exists twice in its zone",
            "When clocks go back, an hour of that night is repeated. The earlier one is taken.",
            "airtime: 2027-10-31 01:30   # Europe/London",
            "airtime: 2027-10-31T01:30+01:00");
    public static final Rule PAST_AIRTIME = warning(
            "past-airtime",
            "An airtime is in the past and no video is named",
            "Nothing is scheduled in the past. A recording is only kept up to date when its video is named or when"
                    + " Showrunner made it.",
            "airtime: 2020-01-14 19:00",
            "airtime: 2020-01-14 19:00\nyoutube:\n  id: GbLMQslgtGY");
    public static final Rule BAD_ZONE = error(
            "bad-zone",
            "A zone is not one of the IANA database",
            "Abbreviations are ambiguous, and fixed offsets do not follow summer time.",
            "zone: BST",
            "zone: Europe/London");
    public static final Rule BAD_DURATION = error(
            "bad-duration",
            "A duration cannot be read, or is not between a second and 24 hours",
            "Nothing is guessed.",
            "duration: an hour",
            "duration: 1h");
    public static final Rule DURATION_UNIT = warning(
            "duration-unit",
            "A duration without a unit is shorter than ten minutes",
            "A number alone counts seconds. So short a show was probably meant in minutes.",
            "duration: 90",
            "duration: 90m");

    static final List<Rule> ALL = List.of(
            BAD_AIRTIME, AIRTIME_IN_GAP, AIRTIME_IN_OVERLAP, PAST_AIRTIME, BAD_ZONE, BAD_DURATION, DURATION_UNIT);

    private AirtimeRules() {}
}
