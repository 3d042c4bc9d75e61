package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.WrittenAirtime;
import dev.showrunner.episodes.diagnostics.AirtimeRules;
import dev.showrunner.episodes.diagnostics.Findings;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts written airtimes into a zone. What has an offset is an instant and shown in the zone. A wall time in a gap is an
 * error; of one in an overlap the earlier is taken, with a warning.
 */
final class Airtimes {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private Airtimes() {}

    static @Nullable Airtime in(ZoneId zone, WrittenAirtime written, Findings findings) {
        LocalDateTime wall = written.wall();
        if (written.offset() != null) {
            return new Airtime(wall.atOffset(written.offset()).atZoneSameInstant(zone));
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            reportGap(zone, written, findings);
            return null;
        }
        if (offsets.size() > 1) {
            findings.add(
                    AirtimeRules.AIRTIME_IN_OVERLAP,
                    written.place(),
                    WALL.format(wall) + " comes twice in " + zone + ", before and after clocks go back; the earlier is"
                            + " taken.",
                    "Say which: " + INSTANT.format(wall.atOffset(offsets.getFirst())) + " is the earlier, "
                            + INSTANT.format(wall.atOffset(offsets.getLast())) + " the later.");
        }
        return new Airtime(ZonedDateTime.ofLocal(wall, zone, offsets.getFirst()));
    }

    private static void reportGap(ZoneId zone, WrittenAirtime written, Findings findings) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(written.wall());
        LocalDateTime later = written.wall().plus(gap.getDuration());
        findings.add(
                AirtimeRules.AIRTIME_IN_GAP,
                written.place(),
                WALL.format(written.wall()) + " does not exist in " + zone + ": clocks go from "
                        + CLOCK.format(gap.getDateTimeBefore()) + " to " + CLOCK.format(gap.getDateTimeAfter()) + ".",
                "Write " + CLOCK.format(later) + ", or give an offset: "
                        + INSTANT.format(written.wall().atOffset(gap.getOffsetBefore())) + ".");
    }
}
