package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.HostSet;
import dev.showrunner.episodes.catalogue.fields.Matching;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Field.Need;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;

/** Fields of whatever is done or checked on hosts: on which of them, and with what there. */
final class HostFields {
    /** An absolute path. */
    static final Type<String> ABSOLUTE = Scalar.text("a path", (text, source) -> {
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

    private static final Type<String> UNIT_NAME = pattern("a unit", "[A-Za-z0-9@_.-]{1,100}", "kubelet");

    static final Field<HostSet> HOST = Field.required(
            "host",
            Types.choice(HostSet.class),
            "On which hosts: `control-planes`, `worker` (one alone, the first by name), `workers` or `all`.",
            "control-planes");
    static final Field<String> PATH =
            Field.required("path", ABSOLUTE, "Which file or directory.", "/etc/kubernetes/manifests/etcd.yaml");

    static final Field<String> UNIT = Field.required("unit", UNIT_NAME, "A unit of systemd.", "kubelet");

    static final Field<String> RUN = Field.required(
            "run", Texts.ANY, "A script for a POSIX shell, which may be run again.", "systemctl restart kubelet");
    static final Field<Integer> WITHIN =
            Field.optional("within", Types.wholeNumber(1, 120), "Seconds it may take; 30 where it is left out.", "60");

    private HostFields() {}

    /** How long a script may take. */
    static Duration within(Values values) {
        return Duration.ofSeconds(values.get(WITHIN, 30));
    }

    /** A text that matches a pattern. */
    static Type<String> pattern(String noun, String pattern, String example) {
        return Scalar.textOrNumber(
                noun,
                (text, source) -> Matching.matching(
                        text,
                        source,
                        written -> written.matches(pattern),
                        "is not " + noun,
                        "Write something such as " + example + "."));
    }

    /** A form that is made of its fields, once every required one is there. */
    static <T> Type<T> form(String name, String says, Function<Values, T> make, Field<?>... fields) {
        return new Structure<>(Shape.of(name, says, fields), (values, node, source) -> {
            boolean isWhole =
                    Arrays.stream(fields).allMatch(field -> field.need() != Need.REQUIRED || values.has(field));
            return isWhole ? make.apply(values) : null; // what is missing was reported
        });
    }
}
