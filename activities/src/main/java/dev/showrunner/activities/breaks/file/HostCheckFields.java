package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.Check.HostThing;
import dev.showrunner.activities.breaks.Check.Quantity;
import dev.showrunner.activities.breaks.Condition;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields of checks on hosts. */
final class HostCheckFields {
    private static final Field<Integer> EXIT =
            Field.optional("exit", Types.wholeNumber(0, 255), "The code it ends with; 0 where it is left out.", "1");
    private static final Field<String> OUTPUT =
            Field.optional("output", Texts.PATTERN, "A regular expression found in what it prints.", "^inactive");

    private HostCheckFields() {}

    /** Checks, by the words that name them. */
    static Map<String, Type<? extends Check>> all(
            Field<String> check, Field<List<Condition>> conditions, Field<Quantity> holds) {
        Map<String, Type<? extends Check>> forms = new LinkedHashMap<>();
        forms.put(
                "file",
                thing(
                        "a check of a file",
                        "What a file is like on hosts.",
                        HostThing.FILE,
                        HostFields.PATH,
                        check,
                        conditions,
                        holds));
        forms.put(
                "unit",
                thing(
                        "a check of a unit",
                        "What a unit of systemd is like on hosts.",
                        HostThing.UNIT,
                        HostFields.UNIT,
                        check,
                        conditions,
                        holds));
        forms.put(
                "command",
                HostFields.form(
                        "a check by a command",
                        "What comes of a script on hosts, which changes nothing.",
                        values -> new Check.Said(
                                values.require(HostFields.HOST),
                                values.require(HostFields.RUN),
                                values.get(EXIT, 0),
                                values.get(OUTPUT),
                                values.get(holds, Quantity.ALL),
                                HostFields.within(values)),
                        check,
                        HostFields.HOST,
                        HostFields.RUN,
                        EXIT,
                        OUTPUT,
                        holds,
                        HostFields.WITHIN));
        return forms;
    }

    private static Type<Check> thing(
            String name,
            String says,
            HostThing kind,
            Field<String> which,
            Field<String> check,
            Field<List<Condition>> conditions,
            Field<Quantity> holds) {
        return HostFields.form(
                name,
                says,
                values -> new Check.OnHosts(
                        values.require(HostFields.HOST),
                        kind,
                        values.require(which),
                        values.get(conditions, List.of()),
                        values.get(holds, Quantity.ALL)),
                check,
                HostFields.HOST,
                which,
                conditions,
                holds);
    }
}
