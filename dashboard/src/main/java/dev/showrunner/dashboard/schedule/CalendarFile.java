package dev.showrunner.dashboard.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A calendar to subscribe to. All times are UTC, so it needs no zones of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
// Written by hand: ical4j, which the tests read it with, puts its own zone rules under java.time for the whole process.
final class CalendarFile {
    private static final String PRODUCT = "-//Showrunner//Schedule//EN";
    private static final String REFRESH = "PT1H";
    private static final int OCTETS_OF_A_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarFile() {}

    /** The same airings give the same bytes. */
    static String of(String name, List<Airing> airings) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("PRODID", PRODUCT);
        file.line("VERSION", "2.0");
        file.line("CALSCALE", "GREGORIAN");
        file.line("X-WR-CALNAME", escaped(name));
        file.line("X-PUBLISHED-TTL", REFRESH);
        airings.forEach(file::event);
        file.line("END", "VCALENDAR");
        return file.out.toString();
    }

    private void event(Airing airing) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(airing.uid()));
        line("DTSTAMP", utc(airing.changed()));
        line("LAST-MODIFIED", utc(airing.changed()));
        line("SEQUENCE", Integer.toString(airing.sequence()));
        line("DTSTART", utc(airing.start().toInstant()));
        line("DTEND", utc(airing.end()));
        line("SUMMARY", escaped(airing.show() + ": " + airing.title()));
        line("STATUS", airing.isCancelled() ? "CANCELLED" : "CONFIRMED");
        String text = text(airing);
        if (!text.isEmpty()) {
            line("DESCRIPTION", escaped(text));
        }
        if (airing.watch() != null) {
            line("URL", airing.watch().toASCIIString());
        }
        line("END", "VEVENT");
    }

    /** Section 3.1: lines of at most 75 octets, continued after a space; characters stay whole. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS_OF_A_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
        }
        out.append("\r\n");
    }

    /** Section 3.3.11: TEXT. Other control characters than line breaks are not allowed. */
    private static String escaped(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }

    private static String text(Airing airing) {
        StringBuilder text = new StringBuilder(airing.introduction());
        if (!airing.guests().isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append("With ").append(String.join(", ", airing.guests()));
        }
        if (airing.watch() != null) {
            text.append(text.isEmpty() ? "" : "\n\n").append(airing.watch());
        }
        return text.toString();
    }
}
