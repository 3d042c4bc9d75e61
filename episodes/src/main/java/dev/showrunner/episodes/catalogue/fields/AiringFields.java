package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.RunOfShowRules;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a show's episodes air: {@code goLive}, {@code runOfShow} and {@code cadence}. */
public final class AiringFields {
    /** Who puts episodes on air. */
    public static final Type<GoLive> GO_LIVE = Types.choice(GoLive.class);

    /** What a milestone was said to be; left out where there is no time. */
    private record When(@Nullable Duration by) {}

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final String OFF = "off";

    private static final Type<When> BEFORE = milestone("T-", "T-2h");
    private static final Type<When> AFTER = milestone("END+", "END+15m");

    private static final Field<When> GUEST_REMINDER =
            before(Milestone.GUEST_REMINDER, "When guests are reminded", "T-24h");
    private static final Field<When> PROVISION =
            before(Milestone.PROVISION, "When clusters are ordered, where `clusters` says nothing else", "T-24h");
    private static final Field<When> FREEZE = before(
            Milestone.FREEZE,
            "When breakers lose access and the breaks of the file are applied, where `clusters` says nothing else",
            "T-2h");
    private static final Field<When> GATES =
            before(Milestone.GATES, "When it has to be safe to air, and is said if it is not", "T-30m");
    private static final Field<When> DOORS_OPEN =
            before(Milestone.DOORS_OPEN, "From when the encoder is expected", "T-10m");
    private static final Field<When> WRAP_UP = Field.optional(
            Milestone.WRAP_UP.key(), AFTER, "When what the show leaves behind is tidied up, after its end.", "END+15m");

    private static final List<Field<When>> MILESTONES =
            List.of(GUEST_REMINDER, PROVISION, FREEZE, GATES, DOORS_OPEN, WRAP_UP);

    /** What happens when. */
    public static final Structure<RunOfShow> RUN_OF_SHOW = new Structure<>(
            Shape.of(
                    "a run of show",
                    "What happens when on the day of an episode: before the show told from the airtime, `T-2h`, after it"
                            + " from the planned end, `END+15m`. `off` leaves one out.",
                    MILESTONES.toArray(Field<?>[]::new)),
            AiringFields::runOfShow);

    private static final Field<Integer> EVERY = Field.optional(
            "every", Types.wholeNumber(1, 52), "So many weeks from one slot to the next; 1 unless said.", "2");
    private static final Field<DayOfWeek> ON =
            Field.required("on", Types.choice(DayOfWeek.class), "Day of the week.", "thursday");
    private static final Field<LocalTime> AT = Field.required(
            "at",
            Scalar.text("a time of day", AiringFields::time).matching("^[0-2][0-9]:[0-5][0-9]$"),
            "Time of day by the clocks of the show's zone.",
            "\"19:00\"");
    private static final Field<LocalDate> FROM = Field.optional(
            "from",
            Scalar.text("a date", AiringFields::date).matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            "The day of the first slot, or of any slot from which weeks are counted.",
            "2027-01-14");

    /** How often a show airs. */
    public static final Structure<Cadence> CADENCE = new Structure<>(
            Shape.of("a cadence", "How often the show airs.", EVERY, ON, AT, FROM), AiringFields::cadence);

    private AiringFields() {}

    private static Field<When> before(Milestone milestone, String meaning, String example) {
        return Field.optional(milestone.key(), BEFORE, meaning + ".", example);
    }

    private static Type<When> milestone(String anchor, String example) {
        return Scalar.text("a milestone", (text, source) -> offset(anchor, example, text, source));
    }

    private static @Nullable When offset(String anchor, String example, Text text, Source source) {
        String written = text.text().strip();
        if (written.equalsIgnoreCase(OFF)) {
            return new When(null);
        }
        boolean isAnchored = written.regionMatches(true, 0, anchor, 0, anchor.length());
        Duration by = isAnchored ? Durations.parse(written.substring(anchor.length())) : null;
        if (by != null && by.compareTo(LONGEST) <= 0) {
            return new When(anchor.endsWith("-") ? by.negated() : by);
        }
        source.report(
                RunOfShowRules.BAD_MILESTONE,
                text,
                by == null
                        ? "'" + Excerpt.of(written) + "' is not a time "
                                + (anchor.equals("T-") ? "before the airtime." : "after the planned end.")
                        : "'" + Excerpt.of(written) + "' is more than 14 days away.",
                "Write it like " + example + ", or off to leave it out.");
        return null;
    }

    private static @Nullable RunOfShow runOfShow(Values values, YamlNode node, Source source) {
        Map<Milestone, Duration> offsets = new EnumMap<>(RunOfShow.USUAL.offsets());
        for (Field<When> field : MILESTONES) {
            When said = values.get(field);
            if (said != null) {
                Milestone milestone = Milestone.of(field.name()).orElseThrow();
                offsets.remove(milestone);
                if (said.by() != null) {
                    offsets.put(milestone, said.by());
                }
            }
        }
        List<Boolean> checks = List.of(
                isOrdered(values, offsets, PROVISION, FREEZE, source),
                isThere(values, offsets, GATES, source),
                isThere(values, offsets, WRAP_UP, source));
        return checks.contains(false) ? null : new RunOfShow(offsets);
    }

    private static boolean isOrdered(
            Values values, Map<Milestone, Duration> offsets, Field<When> earlier, Field<When> later, Source source) {
        Duration first = offsets.get(Milestone.of(earlier.name()).orElseThrow());
        Duration second = offsets.get(Milestone.of(later.name()).orElseThrow());
        if (first == null || second == null || first.compareTo(second) <= 0) {
            return true;
        }
        source.findings()
                .add(
                        RunOfShowRules.MILESTONE_ORDER,
                        values.place(values.has(later) ? later : earlier),
                        "'" + later.name() + "' would come before '" + earlier.name() + "'.",
                        "Put '" + earlier.name() + "' before '" + later.name() + "'; where nothing is said, "
                                + earlier.name() + " is " + earlier.examples().getFirst() + " and " + later.name()
                                + " is " + later.examples().getFirst() + ".");
        return false;
    }

    private static boolean isThere(Values values, Map<Milestone, Duration> offsets, Field<When> field, Source source) {
        if (offsets.containsKey(Milestone.of(field.name()).orElseThrow())) {
            return true;
        }
        source.findings()
                .add(
                        RunOfShowRules.BAD_MILESTONE,
                        values.place(field),
                        "'" + field.name() + "' cannot be left out.",
                        "Write when it is to be, such as " + field.examples().getFirst() + ", or remove the line.");
        return false;
    }

    private static @Nullable Cadence cadence(Values values, YamlNode node, Source source) {
        DayOfWeek day = values.get(ON);
        LocalTime at = values.get(AT);
        if (day == null || at == null || values.isUnreadable(EVERY) || values.isUnreadable(FROM)) {
            return null;
        }
        int weeks = values.get(EVERY, 1);
        LocalDate from = values.get(FROM);
        if (weeks > 1 && from == null) {
            source.findings()
                    .add(
                            RunOfShowRules.BAD_CADENCE,
                            values.place(EVERY),
                            "Every " + weeks + " weeks, but not counted from when.",
                            "Add the day of a slot: from: 2027-01-14.");
            return null;
        }
        // Without a day to count from, every week has a slot.
        return new Cadence(weeks, day, at, Objects.requireNonNullElse(from, LocalDate.EPOCH));
    }

    private static @Nullable LocalTime time(Text text, Source source) {
        String written = text.text().strip();
        try {
            if (written.length() == 5) {
                return LocalTime.parse(written);
            }
        } catch (DateTimeException notATime) {
            // reported below, like a text of another length
        }
        source.report(
                RunOfShowRules.BAD_CADENCE,
                text,
                "'" + Excerpt.of(written) + "' is not a time of day.",
                "Write hours and minutes, such as 19:00.");
        return null;
    }

    private static @Nullable LocalDate date(Text text, Source source) {
        String written = text.text().strip().toUpperCase(Locale.ROOT);
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notADate) {
            source.report(
                    RunOfShowRules.BAD_CADENCE,
                    text,
                    "'" + Excerpt.of(written) + "' is not a date.",
                    "Write year, month and day, such as 2027-01-14.");
            return null;
        }
    }
}
