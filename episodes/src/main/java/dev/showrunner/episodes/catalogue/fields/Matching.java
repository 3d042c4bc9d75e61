package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Short texts that are written in a certain way or not at all. */
public final class Matching {
    private Matching() {}

    /**
     * The text without the space around it; absent, and reported, where it is not of the form.
     *
     * @param otherwise what to say of it after the text itself, such as {@code is not a colour}
     * @param remedy how it is written
     */
    public static @Nullable String matching(
            Text text, Source source, Predicate<String> form, String otherwise, String remedy) {
        String written = text.text().strip();
        if (form.test(written)) {
            return written;
        }
        source.report(FieldRules.BAD_VALUE, text, "'" + Excerpt.of(written) + "' " + otherwise + ".", remedy);
        return null;
    }
}
