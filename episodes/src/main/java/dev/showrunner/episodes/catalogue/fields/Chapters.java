package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.TextRules;
import dev.showrunner.episodes.schema.Either;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chapters as they stand in files: {@code 12:30 Title} on one line, or time and title as fields. */
public final class Chapters {
    /**
     * A chapter and where it stands.
     *
     * @param place of the whole entry
     */
    public record Placed(Chapter chapter, Location place) {}

    private static final Pattern TWO_DIGIT_HOUR = Pattern.compile("0[1-9]:[0-5][0-9]:[0-5][0-9]");

    /** A time, and how it is shown. */
    private record Time(Duration start, String clock) {}

    private static final Type<Time> TIME =
            Scalar.textOrNumber("a time", (text, source) -> time(text.text().strip(), text, source));

    private static final Field<Time> START = Field.required(
            "time",
            TIME,
            "When the chapter begins: `mm:ss`, `h:mm:ss`, or seconds from the start of the recording.",
            "12:30");
    private static final Field<String> TITLE =
            Field.optional("title", Prose.line(200), "What viewers read.", "The repair");

    private static final Type<Placed> FIELDS = new Structure<>(
            Shape.of(
                    "a chapter",
                    "A chapter of the recording.",
                    START,
                    TITLE,
                    START.olderSpelling("startTime"),
                    START.olderSpelling("start")),
            Chapters::ofFields);

    private static final Type<Placed> LINE = Scalar.text("a chapter", Chapters::ofLine);

    /** Chapters in the order of the file. */
    public static final Type<List<Placed>> LIST = new ListOf<>(new Either<>(LINE, FIELDS));

    private Chapters() {}

    private static @Nullable Placed ofFields(Values values, YamlNode node, Source source) {
        Time start = values.get(START);
        return start == null ? null : placed(start, values.get(TITLE, ""), node, source);
    }

    private static @Nullable Placed ofLine(Text text, Source source) {
        String line = text.text().strip();
        int blank = line.indexOf(' ');
        Time start = time(blank < 0 ? line : line.substring(0, blank), text, source);
        if (start == null) {
            return null;
        }
        Text title = new Text(blank < 0 ? "" : line.substring(blank), false, text.line(), text.column());
        String words = TITLE.type().read(title, source);
        return words == null ? null : placed(start, words, text, source);
    }

    private static @Nullable Placed placed(Time start, String title, YamlNode node, Source source) {
        if (title.isEmpty()) {
            source.report(
                    TextRules.CHAPTER_UNTITLED,
                    node,
                    "The chapter at " + start.clock() + " has no title and is left out.",
                    "Add title:, or remove the entry.");
            return null;
        }
        return new Placed(new Chapter(start.start(), title, start.clock()), source.at(node));
    }

    private static @Nullable Time time(String text, Text node, Source source) {
        Duration time = parse(text);
        if (time == null) {
            source.report(
                    TextRules.BAD_CHAPTER_TIME,
                    node,
                    "'" + Excerpt.of(text) + "' is not a time in the recording.",
                    "Write minutes and seconds, such as 12:30, or 1:02:30 past the hour.");
            return null;
        }
        return new Time(time, TWO_DIGIT_HOUR.matcher(text).matches() ? text : clock(time));
    }

    private static @Nullable Duration parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 3) {
            return null;
        }
        long seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty() || part.length() > 6 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            int number = Integer.parseInt(part);
            if (i > 0 && number > 59) {
                return null;
            }
            seconds = seconds * 60 + number;
        }
        return Duration.ofSeconds(seconds);
    }

    /** As YouTube writes it: {@code 12:30}, {@code 1:02:30}. */
    public static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
