package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.RewritePrice;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.report.LineDiff;
import dev.showrunner.episodes.report.LineDiff.Line;
import dev.showrunner.workflows.rewrite.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The producer's words for what is written to published videos, what it costs, and what is left alone. */
public final class PublishedWords {
    private PublishedWords() {}

    /** {@code Title}, {@code Description}: a field as a heading. */
    public static String heading(Field field) {
        String words = field.words().startsWith("the ") ? field.words().substring(4) : field.words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code description and thumbnail}. */
    public static String fields(Change change) {
        return names(change.differences().stream().map(Difference::field).toList());
    }

    /** {@code description and thumbnail}. */
    public static String names(List<Field> fields) {
        List<String> names = fields.stream()
                .map(field -> heading(field).toLowerCase(Locale.ROOT))
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** The lines of a difference; of tags those that come and go, the others are in no order. */
    public static List<Line> lines(Difference difference) {
        return lines(difference.field(), difference.before(), difference.after());
    }

    /** The lines of a field that differ, each with its sign. */
    public static List<Line> lines(Field field, String before, String after) {
        List<Line> lines = LineDiff.between(before, after);
        return field == Field.TAGS
                ? lines.stream()
                        .filter(line -> line.sign() == '-' || line.sign() == '+')
                        .toList()
                : lines;
    }

    /** {@code at most 2,001 units}: what YouTube shows already is not written. */
    public static String units(RewritePrice price) {
        return "at most " + Figures.of(price.units(), "unit");
    }

    /**
     * {@code done today}, {@code done tomorrow}, {@code done by Thu 26 Nov}; days are YouTube's, which begin at
     * midnight in Los Angeles.
     */
    public static String done(RewritePrice price) {
        LocalDate day = price.doneOn();
        if (day == null) {
            return "never done: the channel keeps all its units for shows";
        }
        boolean isNear = !day.isAfter(price.today().plusDays(1));
        String words = Times.day(day, price.today());
        return isNear ? "done " + words.toLowerCase(Locale.ROOT) : "done by " + words;
    }

    /** {@code Today}, {@code Thu 26 Nov} or {@code Never}. */
    public static String finished(RewritePrice price) {
        LocalDate day = price.doneOn();
        return day == null ? "Never" : Times.day(day, price.today());
    }

    /** What stands in the way, in a word. */
    public static String of(Finding.Kind kind) {
        return switch (kind) {
            case DRIFTED -> "Edited on YouTube";
            case BLOCKED -> "Blocked";
            case GONE -> "Gone";
            case NOT_OURS -> "Not ours";
        };
    }

    /** The shape that goes with it. */
    public static String shape(Finding.Kind kind) {
        return switch (kind) {
            case DRIFTED -> "drifted";
            case BLOCKED, GONE -> "blocked";
            case NOT_OURS -> "on-track";
        };
    }
}
