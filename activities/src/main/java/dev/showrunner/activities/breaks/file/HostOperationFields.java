package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.HostOperation.TextEdit;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields of operations on hosts. */
final class HostOperationFields {
    private static final Type<String> MODE = HostFields.pattern("a mode", "[0-7]{3,4}", "0644");

    /** Kept as it is written: a last line end counts. */
    private static final Type<String> CONTENT = Scalar.text("a text", (text, source) -> text.text());

    private static final Field<String> TO = Field.required(
            "to", HostFields.ABSOLUTE, "Its new path, where nothing is yet.", "/etc/kubernetes/etcd.yaml");
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
                    HostOperationFields::edit)),
            "What is changed, in order.",
            "[{replace: \"--v=2\", with: \"--v=9\"}]");

    private static final Field<Boolean> ACTIVE =
            Field.optional("active", Types.YES_OR_NO, "Whether it runs; as it is where it is left out.", "false");
    private static final Field<Boolean> ENABLED = Field.optional(
            "enabled", Types.YES_OR_NO, "Whether it starts with the host; as it is where it is left out.", "false");

    private static final Field<String> UNDO =
            Field.optional("undo", Texts.ANY, "Takes it back.", "ip route del blackhole 10.0.0.1");
    private static final Field<String> PRESENT = Field.optional(
            "present",
            Texts.ANY,
            "Succeeds exactly while its effect is there; changes nothing.",
            "ip route show type blackhole | grep -q .");

    private HostOperationFields() {}

    /** Operations, by the words that name them. */
    static Map<String, Type<? extends Operation>> all(Field<String> operation) {
        Map<String, Type<? extends Operation>> forms = new LinkedHashMap<>();
        forms.put(
                "edit-file",
                HostFields.form(
                        "an edit of a file",
                        "Changes the text of a file on hosts.",
                        values -> new HostOperation.EditFile(
                                values.require(HostFields.HOST),
                                values.require(HostFields.PATH),
                                values.require(EDITS)),
                        operation,
                        HostFields.HOST,
                        HostFields.PATH,
                        EDITS));
        forms.put(
                "write-file",
                HostFields.form(
                        "a new file",
                        "Writes a file on hosts, which must not be there yet.",
                        values -> new HostOperation.WriteFile(
                                values.require(HostFields.HOST),
                                values.require(HostFields.PATH),
                                values.require(TEXT),
                                values.get(NEW_FILE_MODE, "0644")),
                        operation,
                        HostFields.HOST,
                        HostFields.PATH,
                        TEXT,
                        NEW_FILE_MODE));
        forms.put(
                "make-directory",
                HostFields.form(
                        "a new directory",
                        "Makes a directory on hosts, which must not be there yet.",
                        values -> new HostOperation.MakeDirectory(
                                values.require(HostFields.HOST),
                                values.require(HostFields.PATH),
                                values.get(NEW_DIRECTORY_MODE, "0755")),
                        operation,
                        HostFields.HOST,
                        HostFields.PATH,
                        NEW_DIRECTORY_MODE));
        forms.put(
                "delete-file",
                HostFields.form(
                        "the deletion of a file",
                        "Deletes a file or an empty directory on hosts.",
                        values -> new HostOperation.DeleteFile(
                                values.require(HostFields.HOST), values.require(HostFields.PATH)),
                        operation,
                        HostFields.HOST,
                        HostFields.PATH));
        forms.put(
                "move-file",
                HostFields.form(
                        "a move",
                        "Gives a file on hosts another path, on the same file system.",
                        values -> new HostOperation.MoveFile(
                                values.require(HostFields.HOST), values.require(HostFields.PATH), values.require(TO)),
                        operation,
                        HostFields.HOST,
                        HostFields.PATH,
                        TO));
        forms.put(
                "set-attributes",
                HostFields.form(
                        "a change of attributes",
                        "Changes mode, owner or attributes of a file or directory on hosts.",
                        values -> new HostOperation.SetAttributes(
                                values.require(HostFields.HOST),
                                values.require(HostFields.PATH),
                                values.get(OTHER_MODE),
                                values.get(OWNER),
                                values.get(GROUP),
                                attributes(values.get(ATTRIBUTES))),
                        operation,
                        HostFields.HOST,
                        HostFields.PATH,
                        OTHER_MODE,
                        OWNER,
                        GROUP,
                        ATTRIBUTES));
        forms.put(
                "set-unit",
                HostFields.form(
                        "a change of a unit",
                        "Starts, stops, enables or disables a unit of systemd on hosts.",
                        values -> new HostOperation.SetUnit(
                                values.require(HostFields.HOST),
                                values.require(HostFields.UNIT),
                                values.get(ACTIVE),
                                values.get(ENABLED)),
                        operation,
                        HostFields.HOST,
                        HostFields.UNIT,
                        ACTIVE,
                        ENABLED));
        forms.put(
                "command",
                HostFields.form(
                        "a command",
                        "Runs a script on hosts.",
                        values -> new HostOperation.Command(
                                values.require(HostFields.HOST),
                                values.require(HostFields.RUN),
                                values.get(UNDO),
                                values.get(PRESENT),
                                HostFields.within(values)),
                        operation,
                        HostFields.HOST,
                        HostFields.RUN,
                        UNDO,
                        PRESENT,
                        HostFields.WITHIN));
        return forms;
    }

    private static @Nullable String attributes(@Nullable String word) {
        return Objects.equals(word, "none") ? "" : word;
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
