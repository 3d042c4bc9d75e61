package dev.showrunner.cli.rehearse;

import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Rundown;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A rehearsal for the terminal: the timeline of one episode, or a line for each of many, then what is wrong. */
final class TextReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter AIRTIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm VV", Locale.ENGLISH);

    private final Performance performance;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Performance performance) {
        this.performance = performance;
    }

    static String of(Performance performance) {
        TextReport report = new TextReport(performance);
        report.begin();
        if (performance.episodes().size() == 1) {
            report.timeline();
        }
        performance.episodes().forEach(report::episode);
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
        line("");
        for (Timeline.Line one : Timeline.of(performance)) {
            Performance.Event event = one.event();
            line("%s  %-10s  %s%s%s"
                    .formatted(
                            TIME.format(event.at().atZone(zone)),
                            event.actor().word(),
                            event.what(),
                            event.units() == 0 ? "" : " · " + units(event.units()),
                            event.why().isEmpty() ? "" : " (" + event.why() + ")"));
        }
        line("");
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
