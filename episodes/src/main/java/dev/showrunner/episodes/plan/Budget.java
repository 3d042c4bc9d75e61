package dev.showrunner.episodes.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The day's quota units as Showrunner keeps count of them. A value: every method returns the budget that follows. The
 * day is YouTube's, from midnight to midnight in Los Angeles, whatever the clocks do there.
 *
 * <p>Units kept for air can be spent by {@link Lane#AIR} alone. The count is an estimate; when YouTube says the quota
 * is gone, it is ({@link #exhausted}).
 *
 * @param day the day that is counted
 * @param limit units a day
 * @param reservedForAir of these, kept each day for episodes that air within 48 hours
 * @param spent units by lane
 * @param outstanding what was granted and not settled, by id
 * @param isExhausted YouTube said that nothing is left today
 * @see <a href="https://developers.google.com/youtube/v3/getting-started#quota">quota</a>
 */
public record Budget(
        LocalDate day,
        int limit,
        int reservedForAir,
        Map<Lane, Integer> spent,
        SortedMap<String, Reservation> outstanding,
        boolean isExhausted) {
    /** Where YouTube's day begins. */
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** What it costs at worst to schedule an episode anew. */
    public static final int UNITS_PER_SCHEDULING = 252;

    /**
     * Units that were granted and are not settled yet.
     *
     * @param lane who spends them
     * @param units how many
     * @param day when they were granted
     */
    public record Reservation(Lane lane, int units, LocalDate day) {}

    /**
     * What an episode that is still to come will need at worst.
     *
     * @param airtime when it airs
     * @param units to schedule it anew, to look at it near air, and to move it on
     */
    public record Need(Instant airtime, int units) {}

    /** The answer to a wish for units. */
    public sealed interface Answer {
        /** The budget that follows. */
        Budget budget();
    }

    /**
     * The units may be spent.
     *
     * @param units how many
     */
    public record Granted(Budget budget, int units) implements Answer {}

    /**
     * The units are not there today.
     *
     * @param until midnight in Los Angeles, when to ask again
     * @param reason in the producer's words
     */
    public record Wait(Budget budget, Instant until, String reason) implements Answer {}

    /**
     * When a job that costs many units would be through, if nothing else came up.
     *
     * @param today units that can be spent on it today
     * @param perDay units that can be spent on it on any other day
     * @param lastDay the day it ends; absent when the lane gets nothing at all
     */
    public record Forecast(int today, int perDay, @Nullable LocalDate lastDay) {}

    public Budget {
        EnumMap<Lane, Integer> byLane = new EnumMap<>(Lane.class);
        byLane.putAll(spent);
        spent = Collections.unmodifiableMap(byLane);
        outstanding = Collections.unmodifiableSortedMap(new TreeMap<>(outstanding));
    }

    /**
     * Units that the episodes airing within 48 hours may still need.
     *
     * @param needs of episodes that are still to come
     */
    public static int airsSoon(Collection<Need> needs, Instant now) {
        Instant horizon = now.plus(Lane.AIR_WINDOW);
        return needs.stream()
                .filter(need -> need.airtime().isAfter(now) && need.airtime().isBefore(horizon))
                .mapToInt(Need::units)
                .sum();
    }

    /** A day on which nothing was spent yet. */
    public static Budget of(Instant now, int limit, int reservedForAir) {
        return new Budget(dayOf(now), limit, reservedForAir, Map.of(), new TreeMap<>(), false);
    }

    /**
     * The budget at a moment. A new day begins with everything unspent; what was granted the day before and not settled
     * may still be spent and stays granted, what is older is forgotten. Never goes back to an earlier day.
     */
    public Budget at(Instant now) {
        LocalDate today = dayOf(now);
        if (!today.isAfter(day)) {
            return this;
        }
        SortedMap<String, Reservation> carried = new TreeMap<>(outstanding);
        carried.values().removeIf(reservation -> reservation.day().isBefore(today.minusDays(1)));
        return new Budget(today, limit, reservedForAir, Map.of(), carried, false);
    }

    /** The budget under other terms; what was spent stays spent. */
    public Budget under(int limitPerDay, int reserved) {
        return new Budget(day, limitPerDay, reserved, spent, outstanding, isExhausted);
    }

    /**
     * Asks for units. Idempotent per id until it is settled: the first grant holds.
     *
     * @param id names the reservation
     * @param airsSoon units that episodes airing within 48 hours are still expected to need, as known now; as much as
     *     that is kept for them even where it is more than the daily reserve
     */
    public Answer reserve(Lane lane, String id, int units, Instant now, int airsSoon) {
        Budget today = at(now);
        Reservation known = today.outstanding.get(id);
        if (known != null) {
            return new Granted(today, known.units());
        }
        if (today.isExhausted) {
            return new Wait(today, today.resetsAt(), "YouTube says that today's quota is used up");
        }
        int available = today.available(lane, airsSoon);
        if (units > available) {
            return new Wait(today, today.resetsAt(), today.reason(lane, units, available, airsSoon));
        }
        SortedMap<String, Reservation> more = new TreeMap<>(today.outstanding);
        more.put(id, new Reservation(lane, units, today.day));
        return new Granted(new Budget(today.day, today.limit, today.reservedForAir, today.spent, more, false), units);
    }

    /**
     * Says what was really spent and frees the rest. An id that is not outstanding is booked all the same: the units
     * are gone at YouTube.
     */
    public Budget settle(String id, Lane lane, int units, Instant now) {
        Budget today = at(now);
        SortedMap<String, Reservation> fewer = new TreeMap<>(today.outstanding);
        fewer.remove(id);
        Map<Lane, Integer> more = new EnumMap<>(Lane.class);
        more.putAll(today.spent);
        more.merge(lane, units, Integer::sum);
        return new Budget(today.day, today.limit, today.reservedForAir, more, fewer, today.isExhausted);
    }

    /** YouTube answered {@code quotaExceeded}: nothing is granted before midnight, whatever the count says. */
    public Budget exhausted(Instant now) {
        Budget today = at(now);
        return new Budget(today.day, today.limit, today.reservedForAir, today.spent, today.outstanding, true);
    }

    /** When a job of so many units would be through. */
    public Forecast forecast(Lane lane, int units, Instant now, int airsSoon) {
        Budget today = at(now);
        int first = today.isExhausted ? 0 : Math.max(0, today.available(lane, airsSoon));
        int perDay = lane == Lane.AIR ? limit : Math.max(0, limit - Math.max(reservedForAir, airsSoon));
        if (units <= first) {
            return new Forecast(first, perDay, today.day);
        }
        if (perDay == 0) {
            return new Forecast(first, perDay, null);
        }
        return new Forecast(first, perDay, today.day.plusDays(Math.ceilDiv(units - first, perDay)));
    }

    /** Units spent or granted today. */
    public int used() {
        return spentOrGranted(Lane.AIR) + spentOrGranted(Lane.SCHEDULE) + spentOrGranted(Lane.REWRITE);
    }

    /** Units that anybody could still have today. */
    public int left() {
        return isExhausted ? 0 : Math.max(0, limit - used());
    }

    /**
     * Units that only {@link Lane#AIR} can have: what is left of the daily reserve, or all that is expected to be
     * needed.
     */
    public int heldForAir(int airsSoon) {
        return Math.max(0, Math.max(reservedForAir - spentOrGranted(Lane.AIR), airsSoon));
    }

    /** Midnight in Los Angeles, when everything can be spent again. */
    public Instant resetsAt() {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private int available(Lane lane, int airsSoon) {
        int open = limit - used();
        return switch (lane) {
            case AIR -> open;
            case SCHEDULE, REWRITE -> open - heldForAir(airsSoon);
        };
    }

    private String reason(Lane lane, int units, int available, int airsSoon) {
        String needed = units + " units are needed and " + Math.max(0, available) + " of " + limit + " are left today";
        return lane == Lane.AIR || heldForAir(airsSoon) == 0
                ? needed
                : needed + " beside " + heldForAir(airsSoon) + " kept for episodes that air within 48 hours";
    }

    private int spentOrGranted(Lane lane) {
        int granted = outstanding.values().stream()
                .filter(reservation -> reservation.lane() == lane)
                .mapToInt(Reservation::units)
                .sum();
        return spent.getOrDefault(lane, 0) + granted;
    }

    private static LocalDate dayOf(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }
}
