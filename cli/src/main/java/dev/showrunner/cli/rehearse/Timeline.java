package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.rehearse.Performance.Actor;
import dev.showrunner.cli.rehearse.Performance.Event;
import dev.showrunner.emulator.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that happened in one order: what was decided, and between two decisions what was asked of YouTube. */
final class Timeline {
    private Timeline() {}

    /**
     * A line.
     *
     * @param episode whose; empty for calls, which episodes share
     */
    record Line(String episode, Event event) {}

    static List<Line> of(Performance performance) {
        List<Line> lines = new ArrayList<>();
        for (Performance.Episode episode : performance.episodes()) {
            episode.events().forEach(event -> lines.add(new Line(episode.id().toString(), event)));
        }
        lines.sort(Comparator.comparing(line -> line.event().at()));
        List<Line> all = new ArrayList<>();
        List<Call> calls = performance.calls();
        int call = 0;
        for (Line line : lines) {
            int first = call;
            while (call < calls.size()
                    && !calls.get(call).time().isAfter(line.event().at())) {
                call++;
            }
            tell(calls.subList(first, call), all);
            all.add(line);
        }
        tell(calls.subList(call, calls.size()), all);
        return all;
    }

    private static void tell(List<Call> calls, List<Line> lines) {
        if (calls.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Call call : calls) {
            String name = call.api().isEmpty() ? call.method() + " " + call.path() : call.api();
            counts.merge(call.status() < 400 ? name : name + " (" + call.status() + ")", 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        counts.forEach((name, count) -> words.add(count == 1 ? name : name + " ×" + count));
        Instant at = calls.getFirst().time();
        int units = calls.stream().mapToInt(Call::units).sum();
        lines.add(new Line("", new Event(at, Actor.YOUTUBE, String.join(", ", words), "", units)));
    }
}
