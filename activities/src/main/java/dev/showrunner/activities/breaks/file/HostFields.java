package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.Check.HostThing;
import dev.showrunner.activities.breaks.Check.Quantity;
import dev.showrunner.activities.breaks.Condition;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.HostOperation.TextEdit;
import dev.showrunner.activities.breaks.HostSet;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.episodes.catalogue.fields.Matching;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Field.Need;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of operations and checks on hosts. */
final class HostFields {
    private static final Type<String> ABSOLUTE = Scalar.text("a path", (text, source) -> {
        if (text.text().startsWith("/")
                && !text.text().contains("/../")
                && text.text().length() <= 500) {
            return text.text();
        }
        source.report(
                BreakRules.BAD_HOST_PATH,
                text,
                "'" + Excerpt.of(text.text()) + "' is not an absolute path.",
                "Write something such as /etc/kubernetes/manifests/etcd.yaml.");
        return null;
    });
    private static final Type<String> MODE = pattern("a mode", "[0-7]{3,4}", "0644");
    private static final Type<String> UNIT_NAME = pattern("a unit", "[A-Za-z0-9@_.-]{1,100}", "kubelet");

    /** Kept as it is written: a last line end counts. */
    private static final Type<String> CONTENT = Scalar.text("a text", (text, source) -> text.text());

    private static final Field<HostSet> HOST = Field.required(
            "host",
            Types.choice(HostSet.class),
            "On which hosts: `control-planes`, `worker` (one alone, the first by name), `workers` or `all`.",
            "control-planes");
    private static final Field<String> PATH =
            Field.required("path", ABSOLUTE, "Which file or directory.", "/etc/kubernetes/manifests/etcd.yaml");
    private static final Field<String> TO =
            Field.required("to", ABSOLUTE, "Its new path, where nothing is yet.", "/etc/kubernetes/etcd.yaml");
    private static final Field<String> TEXT =
            Field.required("content", CONTENT, "All of it.", "\"127.0.0.1 localhost\\n\"");
    private static final Field<String> NEW_FILE_MODE =
            Field.optional("mode", MODE, "In octal digits; 0644 where it is left out.", "\"0644\"");
    private static final Field<String> NEW_DIRECTORY_MODE =
            Field.optional("mode", MODE, "In octal digits; 0755 where it is left out.", "\"0755\"");
    private static final Field<String> OTHER_MODE =
            Field.optional("mode", MODE, "In octal digits; as it is where it is left out.", "\"0644\"");
    private static final Field<Integer> OWNER = Field.optional(
            "owner", Types.wholeNumber(0, 65534), "A user's number; as it is where it is left out.", "0");
    private static final Field<Integer> GROUP = Field.optional(
            "group", Types.wholeNumber(0, 65534), "A group's number; as it is where it is left out.", "0");
    private static final Field<String> ATTRIBUTES = Field.optional(
            "attributes",
            Types.choice("a", "i", "ai", "none"),
            "Those of `chattr`: `i` immutable, `a` append only, `ai` or `none`; as they are where it is left out.",
            "i");

    private static final Field<String> REPLACE =
            Field.optional("replace", Texts.PATTERN, "A regular expression, which has to be found.", "--v=\\d");
    private static final Field<String> WITH = Field.optional(
            "with",
            CONTENT,
            "What every match becomes, nothing where it is left out; `$1` is its first group.",
            "\"--v=9\"");
    private static final Field<String> APPEND =
            Field.optional("append", CONTENT, "A text for the end.", "\"127.0.0.1 ghcr.io\\n\"");
    private static final Field<String> PREPEND =
            Field.optional("prepend", CONTENT, "A text for the beginning.", "\"#\"");
    private static final Field<List<TextEdit>> EDITS = Field.required(
            "edits",
            new ListOf<>(new Structure<>(
                    Shape.of("an edit of a text", "One change of a text.", REPLACE, WITH, APPEND, PREPEND),
                    HostFields::edit)),
            "What is changed, in order.",
            "[{replace: \"--v=2\", with: \"--v=9\"}]");

    private static final Field<String> UNIT = Field.required("unit", UNIT_NAME, "A unit of systemd.", "kubelet");
    private static final Field<Boolean> ACTIVE =
            Field.optional("active", Types.YES_OR_NO, "Whether it runs; as it is where it is left out.", "false");
    private static final Field<Boolean> ENABLED = Field.optional(
            "enabled", Types.YES_OR_NO, "Whether it starts with the host; as it is where it is left out.", "false");

    private static final Field<String> RUN = Field.required(
            "run", Texts.ANY, "A script for a POSIX shell, which may be run again.", "systemctl restart kubelet");
    private static final Field<String> UNDO =
            Field.optional("undo", Texts.ANY, "Takes it back.", "ip route del blackhole 10.0.0.1");
    private static final Field<String> PRESENT = Field.optional(
            "present",
            Texts.ANY,
            "Succeeds exactly while its effect is there; changes nothing.",
            "ip route show type blackhole | grep -q .");
    private static final Field<Integer> WITHIN =
            Field.optional("within", Types.wholeNumber(1, 120), "Seconds it may take; 30 where it is left out.", "60");
    private static final Field<Integer> EXIT =
            Field.optional("exit", Types.wholeNumber(0, 255), "The code it ends with; 0 where it is left out.", "1");
    private static final Field<String> OUTPUT =
            Field.optional("output", Texts.PATTERN, "A regular expression found in what it prints.", "^inactive");

    private HostFields() {}

    private static Type<String> pattern(String noun, String pattern, String example) {
        return Scalar.textOrNumber(
                noun,
                (text, source) -> Matching.matching(
                        text,
                        source,
                        written -> written.matches(pattern),
                        "is not " + noun,
                        "Write something such as " + example + "."));
    }

    private static <T> Type<T> form(String name, String says, Function<Values, T> make, Field<?>... fields) {
        return new Structure<>(Shape.of(name, says, fields), (values, node, source) -> {
            boolean isWhole =
                    Arrays.stream(fields).allMatch(field -> field.need() != Need.REQUIRED || values.has(field));
            return isWhole ? make.apply(values) : null; // what is missing was reported
        });
    }

    /** Operations, by the words that name them. */
    static Map<String, Type<? extends Operation>> operations(Field<String> operation) {
        Map<String, Type<? extends Operation>> forms = new LinkedHashMap<>();
        forms.put(
                "edit-file",
                form(
                        "an edit of a file",
                        "Changes the text of a file on hosts.",
                        values -> new HostOperation.EditFile(
                                values.require(HOST), values.require(PATH), values.require(EDITS)),
                        operation,
                        HOST,
                        PATH,
                        EDITS));
        forms.put(
                "write-file",
                form(
                        "a new file",
                        "Writes a file on hosts, which must not be there yet.",
                        values -> new HostOperation.WriteFile(
                                values.require(HOST),
                                values.require(PATH),
                                values.require(TEXT),
                                values.get(NEW_FILE_MODE, "0644")),
                        operation,
                        HOST,
                        PATH,
                        TEXT,
                        NEW_FILE_MODE));
        forms.put(
                "make-directory",
                form(
                        "a new directory",
                        "Makes a directory on hosts, which must not be there yet.",
                        values -> new HostOperation.MakeDirectory(
                                values.require(HOST), values.require(PATH), values.get(NEW_DIRECTORY_MODE, "0755")),
                        operation,
                        HOST,
                        PATH,
                        NEW_DIRECTORY_MODE));
        forms.put(
                "delete-file",
                form(
                        "the deletion of a file",
                        "Deletes a file or an empty directory on hosts.",
                        values -> new HostOperation.DeleteFile(values.require(HOST), values.require(PATH)),
                        operation,
                        HOST,
                        PATH));
        forms.put(
                "move-file",
                form(
                        "a move",
                        "Gives a file on hosts another path, on the same file system.",
                        values -> new HostOperation.MoveFile(
                                values.require(HOST), values.require(PATH), values.require(TO)),
                        operation,
                        HOST,
                        PATH,
                        TO));
        forms.put(
                "set-attributes",
                form(
                        "a change of attributes",
                        "Changes mode, owner or attributes of a file or directory on hosts.",
                        values -> new HostOperation.SetAttributes(
                                values.require(HOST),
                                values.require(PATH),
                                values.get(OTHER_MODE),
                                values.get(OWNER),
                                values.get(GROUP),
                                attributes(values.get(ATTRIBUTES))),
                        operation,
                        HOST,
                        PATH,
                        OTHER_MODE,
                        OWNER,
                        GROUP,
                        ATTRIBUTES));
        forms.put(
                "set-unit",
                form(
                        "a change of a unit",
                        "Starts, stops, enables or disables a unit of systemd on hosts.",
                        values -> new HostOperation.SetUnit(
                                values.require(HOST), values.require(UNIT), values.get(ACTIVE), values.get(ENABLED)),
                        operation,
                        HOST,
                        UNIT,
                        ACTIVE,
                        ENABLED));
        forms.put(
                "command",
                form(
                        "a command",
                        "Runs a script on hosts.",
                        values -> new HostOperation.Command(
                                values.require(HOST),
                                values.require(RUN),
                                values.get(UNDO),
                                values.get(PRESENT),
                                Duration.ofSeconds(values.get(WITHIN, 30))),
                        operation,
                        HOST,
                        RUN,
                        UNDO,
                        PRESENT,
                        WITHIN));
        return forms;
    }

    private static @Nullable String attributes(@Nullable String word) {
        return Objects.equals(word, "none") ? "" : word;
    }

    /** Checks, by the words that name them. */
    static Map<String, Type<? extends Check>> checks(
            Field<String> check, Field<List<Condition>> conditions, Field<Quantity> holds) {
        Map<String, Type<? extends Check>> forms = new LinkedHashMap<>();
        forms.put(
                "file",
                form(
                        "a check of a file",
                        "What a file is like on hosts.",
                        values -> new Check.OnHosts(
                                values.require(HOST),
                                HostThing.FILE,
                                values.require(PATH),
                                values.get(conditions, List.of()),
                                values.get(holds, Quantity.ALL)),
                        check,
                        HOST,
                        PATH,
                        conditions,
                        holds));
        forms.put(
                "unit",
                form(
                        "a check of a unit",
                        "What a unit of systemd is like on hosts.",
                        values -> new Check.OnHosts(
                                values.require(HOST),
                                HostThing.UNIT,
                                values.require(UNIT),
                                values.get(conditions, List.of()),
                                values.get(holds, Quantity.ALL)),
                        check,
                        HOST,
                        UNIT,
                        conditions,
                        holds));
        forms.put(
                "command",
                form(
                        "a check by a command",
                        "What comes of a script on hosts, which changes nothing.",
                        values -> new Check.Said(
                                values.require(HOST),
                                values.require(RUN),
                                values.get(EXIT, 0),
                                values.get(OUTPUT),
                                values.get(holds, Quantity.ALL),
                                Duration.ofSeconds(values.get(WITHIN, 30))),
                        check,
                        HOST,
                        RUN,
                        EXIT,
                        OUTPUT,
                        holds,
                        WITHIN));
        return forms;
    }

    private static @Nullable TextEdit edit(Values values, YamlNode node, Source source) {
        String replace = values.get(REPLACE);
        String with = values.get(WITH);
        String append = values.get(APPEND);
        String prepend = values.get(PREPEND);
        if (replace != null && append == null && prepend == null) {
            return new TextEdit(TextEdit.Kind.REPLACE, replace, Objects.requireNonNullElse(with, ""));
        }
        if (replace == null && with == null && append != null && prepend == null) {
            return new TextEdit(TextEdit.Kind.APPEND, append, "");
        }
        if (replace == null && with == null && append == null && prepend != null) {
            return new TextEdit(TextEdit.Kind.PREPEND, prepend, "");
        }
        if (!values.isUnreadable(REPLACE)) {
            source.report(
                    BreakRules.ONE_COMPARISON,
                    node,
                    "It is unclear what this edit does.",
                    "Give 'replace', with or without 'with', or 'append', or 'prepend'.");
        }
        return null;
    }
}
