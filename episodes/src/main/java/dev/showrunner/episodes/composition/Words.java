package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Airtime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Times and lists as viewers read them, in English whatever the machine's own language. */
final class Words {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM · HH:mm ", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** {@code Thu 26 Nov · 19:00 GMT}, in the show's zone. */
    static String when(Airtime airtime) {
        ZonedDateTime start = airtime.start();
        return WHEN.format(start) + zone(start);
    }

    /** {@code 26 Nov 2026}, in the show's zone. */
    static String date(Airtime airtime) {
        return DATE.format(airtime.start());
    }

    /** {@code Ada, Grace and Alan}. */
    static String enumeration(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        };
    }

    private static String zone(ZonedDateTime start) {
        if (start.getZone() instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
        }
        return ZONE.format(start);
    }
}
