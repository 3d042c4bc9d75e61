package dev.showrunner.cli.rehearse;

import dev.showrunner.emulator.Call;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Rundown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rehearsal.
 *
 * @param begins what the clock showed at the commit
 * @param ends what it showed at the end
 * @param took how long the rehearsal itself took
 * @param faults what was made to go wrong
 * @param episodes in the order of their airtimes
 * @param calls of YouTube, in their order
 */
record Performance(
        Instant begins, Instant ends, Duration took, List<Fault> faults, List<Episode> episodes, List<Call> calls) {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /**
     * What came of one episode.
     *
     * @param id which
     * @param title as its file says
     * @param rundown its day; absent when it could not be scheduled
     * @param gates as they stood at the airtime
     * @param events what happened, in order
     * @param findings why it would not air as planned; empty when it would
     */
    record Episode(
            EpisodeId id,
            String title,
            @Nullable Rundown rundown,
            List<Gate> gates,
            List<Event> events,
            List<String> findings) {
        List<Gate> red() {
            return gates.stream().filter(Gate::red).toList();
        }
    }

    /** Who did something. */
    enum Actor {
        PRODUCER("Producer"),
        ENCODER("Encoder"),
        SHOWRUNNER("Showrunner"),
        CLUSTER("Cluster"),
        YOUTUBE("YouTube"),
        FAULT("Fault");

        private final String word;

        Actor(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param actor whose doing it was
     * @param what in the producer's words
     * @param why what led to it; may be empty
     * @param units what it cost
     */
    record Event(Instant at, Actor actor, String what, String why, int units) {}

    /** The same, with what could not be rehearsed as its file cannot be used. */
    Performance without(Collection<EpisodeId> unusable) {
        List<Episode> all = new ArrayList<>(episodes);
        for (EpisodeId id : unusable) {
            all.add(
                    new Episode(
                            id,
                            "",
                            null,
                            List.of(),
                            List.of(),
                            List.of(
                                    "Its file cannot be used, so it was not rehearsed; showrunner validate tells what is wrong")));
        }
        return new Performance(begins, ends, took, faults, List.copyOf(all), calls);
    }

    boolean hasFindings() {
        return episodes.stream().anyMatch(episode -> !episode.findings().isEmpty());
    }

    int units() {
        return calls.stream().mapToInt(Call::units).sum();
    }

    /** What was spent on each of YouTube's days, which begin at midnight in Los Angeles. */
    Map<LocalDate, Integer> unitsByDay() {
        return Collections.unmodifiableMap(calls.stream()
                .collect(Collectors.groupingBy(
                        call -> LocalDate.ofInstant(call.time(), PACIFIC),
                        TreeMap::new,
                        Collectors.summingInt(Call::units))));
    }

    int mostUnitsOfADay() {
        return unitsByDay().values().stream().max(Integer::compare).orElse(0);
    }
}
