package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.episodes.plan.Threefold.State;
import dev.showrunner.episodes.plan.Threefold.Written;
import dev.showrunner.episodes.report.LineDiff.Line;
import dev.showrunner.workflows.board.Sync;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of an episode as its page compares the file, what Showrunner wrote, and YouTube.
 *
 * @param heading what it is
 * @param shape the shape and colour that go with its state
 * @param state how the three stand to each other, in a sentence
 * @param sides the three, each in a line; empty where one of them has several lines
 * @param changes what differs between two of them, line by line; empty where each is one line
 * @param note what else has to be known; empty where nothing
 */
public record ComparedField(
        String heading, String shape, String state, List<Side> sides, List<Change> changes, String note) {
    private static final String NOTHING = "nothing";
    private static final String FILE = "The file says";
    private static final String WRITTEN = "Showrunner wrote";
    private static final String SHOWN = "YouTube shows";

    /**
     * One of the three.
     *
     * @param who says it
     * @param value what
     * @param isOdd whether it is not what was written
     */
    public record Side(String who, String value, boolean isOdd) {}

    /**
     * What differs between two of the three.
     *
     * @param heading what came to pass; empty where the state says it already
     * @param from who has the lines that are gone
     * @param to who has the lines that are new
     * @param lines what differs; empty where nothing does in what is known of the texts
     */
    public record Change(String heading, String from, String to, List<Line> lines) {}

    /**
     * Those that are not the same on all sides.
     *
     * @param zone in which an airtime is told
     * @param now from which an airtime's year is left out
     */
    public static List<ComparedField> differing(List<Threefold> fields, ZoneId zone, Instant now) {
        return fields.stream()
                .filter(field -> field.state() != State.ALIKE && field.state() != State.UNWRITTEN)
                .map(field -> of(field, zone, now))
                .toList();
    }

    /** The names of the fields in a state: {@code title, tags and category}. */
    public static String names(List<Threefold> fields, State state) {
        return PublishedWords.names(fields.stream()
                .filter(field -> field.state() == state)
                .map(Threefold::field)
                .toList());
    }

    /** What the texts composed from an episode's file are: what viewers see only while YouTube shows them. */
    public static String composed(EpisodeEntry entry) {
        boolean isShown =
                entry.standing().sync() == Sync.SYNCED && entry.videoId() != null && entry.phase() != Phase.CANCELLED;
        return isShown ? "As viewers see it" : "As the file has it";
    }

    static ComparedField of(Threefold field, ZoneId zone, Instant now) {
        boolean isOfLines = field.field() == Field.TAGS
                || Stream.of(field.file(), written(field), Objects.requireNonNullElse(field.shown(), ""))
                        .anyMatch(text -> text.indexOf('\n') >= 0);
        return new ComparedField(
                PublishedWords.heading(field.field()),
                field.isEdited() ? "drifted" : "pending",
                state(field.state()),
                isOfLines ? List.of() : sides(field, zone, now),
                isOfLines ? changes(field) : List.of(),
                note(field));
    }

    private static String state(State state) {
        return switch (state) {
            case ALIKE -> "The same on all sides";
            case WAITING -> "Waits to be written: the file has changed";
            case UNWRITTEN -> "Not written yet";
            case EDITED -> "Somebody edited it on YouTube";
            case BOTH -> "Somebody edited it on YouTube, and the file has changed";
            case FOLLOWED -> "Somebody edited it on YouTube, and by now the file says the same";
        };
    }

    private static String note(Threefold field) {
        String lost = field.written() instanceof Written.Lost
                ? "What Showrunner wrote last cannot be shown: no revision at hand renders that text again."
                : "";
        String cut = field.isCut() ? "YouTube shows more than is told here." : "";
        return Stream.of(lost, cut).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String written(Threefold field) {
        return field.written() instanceof Written.Text known ? known.text() : "";
    }

    // Values of one line.

    private static List<Side> sides(Threefold field, ZoneId zone, Instant now) {
        if (field.field() == Field.THUMBNAIL) {
            return pictures(field);
        }
        List<Side> told = sides(field, text -> value(field.field(), text, zone, now));
        // Airtimes that differ by seconds only read alike in minutes.
        boolean readAlike = told.stream().map(Side::value).distinct().count() < 2;
        return readAlike ? sides(field, UnaryOperator.identity()) : told;
    }

    private static List<Side> sides(Threefold field, UnaryOperator<String> words) {
        String file = field.file();
        String shown = field.shown();
        List<Side> sides = new ArrayList<>();
        if (field.written() instanceof Written.Text known) {
            String written = known.text();
            sides.add(new Side(FILE, words.apply(file), !file.equals(written)));
            sides.add(new Side(WRITTEN, words.apply(written), false));
            if (shown != null) {
                sides.add(new Side(SHOWN, words.apply(shown), !shown.equals(written)));
            }
        } else {
            sides.add(new Side(FILE, words.apply(file), !field.isEdited()));
            if (shown != null) {
                sides.add(new Side(SHOWN, words.apply(shown), field.isEdited()));
            }
        }
        return sides;
    }

    /** Of pictures only the designs are known, which say nothing to people. */
    private static List<Side> pictures(Threefold field) {
        boolean isAsWritten =
                field.written() instanceof Written.Text known && known.text().equals(field.file());
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(
                FILE,
                "the picture that its design draws",
                field.state() == State.WAITING || field.state() == State.BOTH));
        if (!isAsWritten && !(field.written() instanceof Written.Nothing)) {
            sides.add(new Side(WRITTEN, "an earlier picture", false));
        }
        sides.add(new Side(SHOWN, field.isEdited() ? "another picture" : "the one that was written", field.isEdited()));
        return sides;
    }

    private static String value(Field field, String text, ZoneId zone, Instant now) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        return field == Field.START ? airtime(text, zone, now) : text;
    }

    private static String airtime(String text, ZoneId zone, Instant now) {
        try {
            ZonedDateTime start = Instant.parse(text).atZone(zone);
            return Times.day(start, now) + ", " + Times.clock(start) + " " + Times.zone(zone);
        } catch (DateTimeParseException cut) {
            return text;
        }
    }

    // Texts of several lines.

    private static List<Change> changes(Threefold field) {
        String shown = inWholeLines(field);
        if (!(field.written() instanceof Written.Text known)) {
            return shown == null
                    ? List.of()
                    : List.of(new Change(
                            "",
                            SHOWN,
                            FILE,
                            PublishedWords.lines(field.field(), shown, asFarAs(shown, field.file(), field.isCut()))));
        }
        String written = known.text();
        List<Change> changes = new ArrayList<>();
        if (field.isEdited() && shown != null) {
            changes.add(new Change(
                    field.state() == State.EDITED ? "" : "On YouTube",
                    WRITTEN,
                    SHOWN,
                    PublishedWords.lines(field.field(), asFarAs(shown, written, field.isCut()), shown)));
        }
        if (field.state() == State.WAITING || field.state() == State.BOTH) {
            changes.add(new Change(
                    field.state() == State.WAITING ? "" : "In the file",
                    WRITTEN,
                    FILE,
                    PublishedWords.lines(field.field(), written, field.file())));
        }
        return changes;
    }

    /** Half a line at the cut would be called a change. */
    private static @Nullable String inWholeLines(Threefold field) {
        String shown = field.shown();
        int end = shown == null || !field.isCut() ? -1 : shown.lastIndexOf('\n');
        return shown == null || end < 0 ? shown : shown.substring(0, end);
    }

    /** What is not told of YouTube would else be called gone. */
    private static String asFarAs(String shown, String text, boolean isCut) {
        return isCut ? text.lines().limit(shown.lines().count()).collect(Collectors.joining("\n")) : text;
    }
}
