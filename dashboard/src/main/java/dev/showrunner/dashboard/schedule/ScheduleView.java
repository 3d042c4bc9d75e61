package dev.showrunner.dashboard.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a public page shows.
 *
 * @param heading the channel's name, or a show's
 * @param channel the channel's name
 * @param show whose schedule it is; absent for the whole channel's
 * @param coming on air or to come, by the day of the show's clock
 * @param past the last ones, latest first
 * @param linkedData the same for search engines, safe inside a {@code script} element
 */
public record ScheduleView(
        String heading,
        String channel,
        @Nullable String show,
        Map<LocalDate, List<Airing>> coming,
        List<Airing> past,
        String linkedData) {
    private static final int PAST = 6;

    /** Arranges airings, which come by airtime. */
    static ScheduleView of(
            String heading,
            String channel,
            @Nullable String show,
            List<Airing> airings,
            Instant now,
            String linkedData) {
        Map<LocalDate, List<Airing>> coming = new LinkedHashMap<>();
        airings.stream()
                .filter(airing -> airing.end().isAfter(now))
                .forEach(airing -> coming.merge(
                        airing.start().toLocalDate(),
                        List.of(airing),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        List<Airing> past = airings.reversed().stream()
                .filter(airing -> !airing.end().isAfter(now) && !airing.isCancelled() && airing.watch() != null)
                .limit(PAST)
                .toList();
        return new ScheduleView(heading, channel, show, coming, past, linkedData);
    }

    /** Where the calendar is. */
    public String calendar() {
        return show == null ? "/schedule.ics" : "/shows/" + show + "/schedule.ics";
    }
}
