package dev.showrunner.episodes.runofshow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a show airs: every so many weeks on a day, by the clocks of its zone. Summer time moves the instant and not
 * the clock on the wall; a wall time that a change of the clocks skips is moved forward by as much as they are.
 *
 * @param weeks from one slot to the next, at least 1
 * @param day of the week
 * @param at wall time
 * @param from a day in the week of some slot, from which weeks are counted; slots before it are none
 */
public record Cadence(int weeks, DayOfWeek day, LocalTime at, LocalDate from) {
    /** Slots from a moment on, that moment included, in order; without end. */
    public Stream<ZonedDateTime> slots(ZonedDateTime notBefore) {
        ZoneId zone = notBefore.getZone();
        LocalDate first = from.with(TemporalAdjusters.nextOrSame(day));
        long passed = ChronoUnit.WEEKS.between(first, notBefore.toLocalDate());
        long skipped = Math.max(0, Math.floorDiv(passed, weeks));
        return Stream.iterate(first.plusWeeks(skipped * weeks), date -> date.plusWeeks(weeks))
                .map(date -> ZonedDateTime.of(date, at, zone))
                .dropWhile(slot -> slot.isBefore(notBefore));
    }

    /** The slots of a stretch of time for which no airtime of the show is on the same day. */
    public List<ZonedDateTime> open(ZonedDateTime notBefore, ZonedDateTime before, List<ZonedDateTime> airtimes) {
        List<LocalDate> taken = airtimes.stream()
                .map(airtime -> airtime.withZoneSameInstant(notBefore.getZone()).toLocalDate())
                .toList();
        return slots(notBefore)
                .takeWhile(slot -> slot.isBefore(before))
                .filter(slot -> !taken.contains(slot.toLocalDate()))
                .toList();
    }
}
