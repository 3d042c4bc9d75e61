package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.AirtimeRules;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code YYYY-MM-DD HH:MM}, with {@code T} or a blank between, and perhaps seconds and an offset. */
final class AirtimeText {
    private static final String FORM = "Write year-month-day hour:minute, such as 2027-01-14 19:00.";

    /** What a text says. */
    record Parsed(LocalDateTime wall, @Nullable ZoneOffset offset) {}

    private final String text;
    private int at;

    private AirtimeText(String text) {
        this.text = text;
    }

    static @Nullable Parsed parse(Text node, Source source) {
        String text = node.text().strip();
        try {
            return new AirtimeText(text).parse();
        } catch (Unreadable e) {
            source.report(AirtimeRules.BAD_AIRTIME, node, "'" + Excerpt.of(text) + "' " + e.problem, e.remedy);
            return null;
        }
    }

    private Parsed parse() {
        LocalDate date = date();
        if (at == text.length()) {
            throw new Unreadable("has no time of day.", "Write the time as well: " + date + " 19:00.");
        }
        if (text.charAt(at) != 'T' && text.charAt(at) != 't' && text.charAt(at) != ' ') {
            throw notATime();
        }
        at++;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        LocalTime time = time();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        ZoneOffset offset = at == text.length() ? null : offset();
        return new Parsed(date.atTime(time), offset);
    }

    private LocalDate date() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        if (month < 1 || month > 12) {
            throw new Unreadable("has no month " + month + ".", FORM);
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new Unreadable(
                    "is not a date: " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year
                            + " has no day " + day + ".",
                    "Correct the day.");
        }
    }

    private LocalTime time() {
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = 0;
        int nano = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            second = digits(2);
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                nano = fraction();
            }
        }
        if (hour > 23 || minute > 59 || second > 59) {
            throw new Unreadable(
                    "is not a time of day: it ends at 23:59.",
                    hour == 24 ? "Midnight is 00:00 of the next day." : "Write the time on a 24-hour clock.");
        }
        return LocalTime.of(hour, minute, second, nano);
    }

    private int fraction() {
        int nano = 0;
        int unit = 100_000_000;
        int begin = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            nano += (text.charAt(at) - '0') * unit;
            unit /= 10;
            at++;
        }
        if (at == begin) {
            throw notATime();
        }
        return nano;
    }

    private ZoneOffset offset() {
        String offset = text.substring(at);
        if (offset.equals("Z") || offset.equals("z")) {
            return ZoneOffset.UTC;
        }
        String lower = offset.toLowerCase(Locale.ROOT);
        if (lower.equals("am") || lower.equals("pm")) {
            throw new Unreadable("is not on a 24-hour clock.", "Write 7 pm as 19:00.");
        }
        if (offset.charAt(0) != '+' && offset.charAt(0) != '-') {
            throw new Unreadable(
                    "ends in '" + Excerpt.of(offset) + "', which is not an offset.",
                    "Give a zone by its own field, zone: Europe/London, or an offset such as +01:00.");
        }
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException notAnOffset) {
            throw new Unreadable(
                    "ends in '" + Excerpt.of(offset) + "', which is not an offset.",
                    "Write it as +01:00, or Z for UTC.");
        }
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++, at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                throw notATime();
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw notATime();
        }
        at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Unreadable notATime() {
        return new Unreadable("is not a date and a time.", FORM);
    }

    /** Why a text is not an airtime, on its way to being reported. */
    private static final class Unreadable extends RuntimeException {
        private final String problem;
        private final String remedy;

        Unreadable(String problem, String remedy) {
            super(problem, null, false, false);
            this.problem = problem;
            this.remedy = remedy;
        }
    }
}
