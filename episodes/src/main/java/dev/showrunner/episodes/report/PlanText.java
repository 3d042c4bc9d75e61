package dev.showrunner.episodes.report;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.ChannelPlan;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.ChannelPlan.Kind;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Held;
import dev.showrunner.episodes.report.LineDiff.Line;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan for people: each event with its sign, what changes field by field, what is held and why, and the price in the
 * last line. Whatever titles and descriptions hold, no control character of theirs reaches a terminal.
 */
public final class PlanText {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm z", Locale.ENGLISH);

    /** So many lines of a description that is new altogether. */
    private static final int LINES_OF_NEW = 12;

    /** What is worth telling of an event that is new: the rest stands in its first line, or is as everywhere. */
    private static final Set<Field> TELLS_OF_NEW =
            EnumSet.of(Field.DESCRIPTION, Field.TAGS, Field.PRIVACY, Field.PLAYLIST);

    private final Palette palette;
    private final Catalogue catalogue;

    /** Tells of a catalogue's plan. */
    public PlanText(Palette palette, Catalogue catalogue) {
        this.palette = palette;
        this.catalogue = catalogue;
    }

    /** Writes the whole plan. */
    public void write(ChannelPlan plan, ChannelPlan.Price price, Appendable out) throws IOException {
        for (Change change : plan.changes()) {
            write(change, out);
            out.append('\n');
        }
        int left = plan.count(Kind.LEAVE);
        if (left > 0) {
            out.append(
                    left == 1
                            ? "1 event is left as it is, for the reason above.\n"
                            : left + " events are left as they are, for the reasons above.\n");
        }
        out.append(summary(plan, price)).append('\n');
    }

    /** {@code 2 to create, 31 to update, 0 to cancel · 1,753 of 7,900 units left today, done in 1 day}. */
    public static String summary(ChannelPlan plan, ChannelPlan.Price price) {
        String adopted = plan.count(Kind.ADOPT) == 0 ? "" : ", " + plan.count(Kind.ADOPT) + " to adopt";
        String days = price.days() == null
                ? "never done with what is left a day"
                : "done in " + (price.days() == 1 ? "1 day" : price.days() + " days");
        return "%d to create, %d to update%s, %d to cancel · %s of %s units left today, %s"
                .formatted(
                        plan.count(Kind.CREATE),
                        plan.count(Kind.UPDATE),
                        adopted,
                        plan.count(Kind.CANCEL),
                        number(price.units()),
                        number(price.available()),
                        days);
    }

    private void write(Change change, Appendable out) throws IOException {
        out.append(sign(change.kind()))
                .append(' ')
                .append(palette.bold(change.episode().toString()));
        Desired desired = change.desired();
        if (desired != null) {
            out.append("  ").append(Visible.of(desired.title()));
        }
        out.append("  ").append(palette.faint(about(change))).append('\n');
        for (Difference difference : change.differences()) {
            if (change.kind() != Kind.CREATE || TELLS_OF_NEW.contains(difference.field())) {
                write(difference, change, out);
            }
        }
        for (Drift drift : change.plan().drifts()) {
            out.append("    somebody else edited ").append(drift.field().words());
            out.append("; it stays as it is (- theirs, + the catalogue's)\n");
            lines(LineDiff.between(drift.observed(), drift.desired()), out);
        }
        for (Held held : change.plan().held()) {
            out.append("    ").append(palette.warning("held")).append("  ");
            out.append(Visible.of(held.reason())).append('\n');
            out.append("          ").append(Visible.of(held.remedy())).append('\n');
        }
        if (change.kind() == Kind.CANCEL) {
            out.append("    ").append(Visible.of(why(change))).append('\n');
        }
    }

    private String about(Change change) {
        StringBuilder about = new StringBuilder();
        if (change.videoId() != null) {
            about.append("https://youtu.be/")
                    .append(Visible.of(change.videoId()))
                    .append(" · ");
        }
        if (change.start() != null) {
            about.append(when(change.episode(), change.start())).append(" · ");
        }
        return about.append(number(change.plan().units())).append(" units").toString();
    }

    private void write(Difference difference, Change change, Appendable out) throws IOException {
        String name = name(difference.field());
        switch (difference.field()) {
            case TITLE -> {
                heading(name, out);
                lines(LineDiff.between(difference.before(), difference.after()), out);
            }
            case DESCRIPTION -> {
                heading(name, out);
                lines(shortened(LineDiff.between(difference.before(), difference.after()), change.kind()), out);
            }
            case TAGS -> {
                heading(name, out);
                lines(
                        LineDiff.between(difference.before(), difference.after()).stream()
                                .filter(line -> line.sign() == '-' || line.sign() == '+')
                                .toList(),
                        out);
            }
            case START ->
                oneLine(
                        name,
                        time(change.episode(), difference.before()),
                        time(change.episode(), difference.after()),
                        out);
            case THUMBNAIL -> oneLine(name, "", "redrawn: " + difference.after(), out);
            case PLAYLIST -> oneLine(name, "", "added to " + playlist(change), out);
            case STREAM -> oneLine(name, "", "bound to " + catalogue.channel().stream(), out);
            case CATEGORY, LANGUAGE, PRIVACY, MADE_FOR_KIDS, LIVE_SETTINGS ->
                oneLine(name, difference.before(), difference.after(), out);
        }
    }

    private static String playlist(Change change) {
        return change.desired() == null || change.desired().playlist() == null
                ? "it"
                : change.desired().playlist();
    }

    private void heading(String name, Appendable out) throws IOException {
        out.append("    ").append(palette.faint(name)).append('\n');
    }

    private void oneLine(String name, String before, String after, Appendable out) throws IOException {
        out.append("    ").append(palette.faint(name)).append("  ");
        if (!before.isEmpty()) {
            out.append(Visible.of(before)).append(" → ");
        }
        out.append(Visible.of(after)).append('\n');
    }

    private void lines(List<Line> lines, Appendable out) throws IOException {
        for (Line line : lines) {
            String text = (line.sign() + " " + Visible.of(line.text())).stripTrailing();
            out.append("      ")
                    .append(
                            switch (line.sign()) {
                                case '-' -> palette.error(text);
                                case '+' -> palette.added(text);
                                default -> palette.faint(text);
                            })
                    .append('\n');
        }
    }

    private static List<Line> shortened(List<Line> lines, Kind kind) {
        if (kind != Kind.CREATE || lines.size() <= LINES_OF_NEW + 1) {
            return lines;
        }
        List<Line> shown = new ArrayList<>(lines.subList(0, LINES_OF_NEW));
        shown.add(new Line('…', (lines.size() - LINES_OF_NEW) + " more lines"));
        return shown;
    }

    private String sign(Kind kind) {
        return switch (kind) {
            case CREATE, ADOPT -> palette.added(kind.sign());
            case UPDATE, LEAVE -> palette.warning(kind.sign());
            case CANCEL -> palette.error(kind.sign());
        };
    }

    private static String why(Change change) {
        return change.plan().steps().stream().map(step -> step.why()).collect(Collectors.joining("; "));
    }

    private String time(EpisodeId episode, String instant) {
        return instant.isEmpty() ? "" : when(episode, Instant.parse(instant));
    }

    private String when(EpisodeId id, Instant instant) {
        Episode episode = catalogue.episodes().get(id);
        Airtime airtime = episode == null ? null : episode.airtime();
        ZoneId zone = airtime == null ? catalogue.channel().zone() : airtime.zone();
        return WHEN.format(instant.atZone(zone));
    }

    /** The field as a heading: {@code live settings}. */
    static String name(Field field) {
        return field.words().startsWith("the ") ? field.words().substring(4) : field.words();
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
