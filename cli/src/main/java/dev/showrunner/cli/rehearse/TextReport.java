package dev.showrunner.cli.rehearse;

import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Rundown;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A rehearsal for the terminal. Of one episode everything that happened; of many a line for each, and below one that
 * would not air as planned what happened to it on its day, unless everything is asked for.
 */
final class TextReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter AIRTIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm VV", Locale.ENGLISH);

    private final Performance performance;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Performance performance) {
        this.performance = performance;
    }

    /** How much is told of many episodes. */
    enum Detail {
        /** The days of those that would not air as planned. */
        FAILURES,
        /** Everything that happened to each, and the calls between. */
        EVERYTHING
    }

    static String of(Performance performance, Detail detail) {
        TextReport report = new TextReport(performance);
        report.begin();
        boolean isOne = performance.episodes().size() == 1;
        if (isOne || detail == Detail.EVERYTHING) {
            report.timeline();
        }
        for (Performance.Episode episode : performance.episodes()) {
            report.episode(episode);
            if (!isOne && detail == Detail.FAILURES && !episode.findings().isEmpty()) {
                report.day(episode);
            }
        }
        report.summary();
        return report.text.toString();
    }

    private void begin() {
        for (Fault fault : performance.faults()) {
            line("Fault: " + fault.words());
        }
    }

    private void timeline() {
        ZoneId zone = zone(performance.episodes().getFirst());
        int longest = performance.episodes().size() == 1
                ? 0
                : performance.episodes().stream()
                        .mapToInt(episode -> episode.id().toString().length())
                        .max()
                        .orElse(0);
        line("");
        for (Timeline.Line one : Timeline.of(performance)) {
            String whose = longest == 0
                    ? ""
                    : one.episode() + " ".repeat(longest - one.episode().length() + 2);
            line(whose + words(one.event(), zone));
        }
        line("");
    }

    /** From a day before the airtime to the planned end, without the calls, which episodes share. */
    private void day(Performance.Episode episode) {
        Rundown rundown = episode.rundown();
        if (rundown == null) {
            return;
        }
        Instant from = rundown.airtime().minus(Duration.ofDays(1));
        episode.events().stream()
                .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(rundown.end()))
                .forEach(event -> line("       " + words(event, rundown.zone())));
    }

    private static String words(Performance.Event event, ZoneId zone) {
        return "%s  %-10s  %s%s%s"
                .formatted(
                        TIME.format(event.at().atZone(zone)),
                        event.actor().word(),
                        event.what(),
                        event.units() == 0 ? "" : " · " + units(event.units()),
                        event.why().isEmpty() ? "" : " (" + event.why() + ")");
    }

    private void episode(Performance.Episode episode) {
        long green = episode.gates().stream()
                .filter(gate -> gate.state() == Gate.State.GREEN)
                .count();
        line((episode.findings().isEmpty() ? "ok   " : "RED  ") + episode.id() + "  " + episode.title() + "  "
                + airtime(episode) + "  " + green + " of " + episode.gates().size() + " gates green");
        episode.findings().forEach(finding -> line("       " + finding));
    }

    private void summary() {
        long red = performance.episodes().stream()
                .filter(episode -> !episode.findings().isEmpty())
                .count();
        int episodes = performance.episodes().size();
        line("%d %s in %.1f s: %d calls, %s, at most %d on a day. %s"
                .formatted(
                        episodes,
                        episodes == 1 ? "episode" : "episodes",
                        performance.took().toMillis() / 1000.0,
                        performance.calls().size(),
                        units(performance.units()),
                        performance.mostUnitsOfADay(),
                        red == 0 ? "All of it airs as planned." : red + " would not air as planned."));
    }

    static String airtime(Performance.Episode episode) {
        Rundown rundown = episode.rundown();
        return rundown == null
                ? "not scheduled"
                : AIRTIME.format(rundown.airtime().atZone(rundown.zone()));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    static ZoneId zone(Performance.Episode episode) {
        Rundown rundown = episode.rundown();
        return rundown == null ? ZoneOffset.UTC : rundown.zone();
    }

    static String units(int units) {
        return units == 1 ? "1 unit" : units + " units";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
