package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The id of another file, as one file names it.
 *
 * @param id of a person, a technology, a sponsor, a show or a break
 * @param place where it is named
 */
public record Reference(String id, Location place) {
    private static final String PATTERN = "^[a-z0-9][a-z0-9._-]{0,99}$";

    /** An id of the file's own. */
    public static final Type<String> ID =
            Scalar.textOrNumber("an id", Reference::id).matching(PATTERN);

    /**
     * The id of another file. Any text is one; whether there is such a file is asked later, so that a slip of the pen
     * is answered with the id that was meant.
     */
    public static final Type<Reference> TO_FILE = Scalar.textOrNumber(
            "an id", (text, source) -> new Reference(text.text().strip(), source.at(text)));

    private static @Nullable String id(Text text, Source source) {
        String id = text.text().strip();
        if (EpisodeId.isValidPart(id)) {
            return id;
        }
        source.report(
                FieldRules.BAD_ID,
                text,
                "'" + Excerpt.of(id) + "' cannot be an id.",
                "Write '" + suggestion(id) + "': lower-case letters, digits, '.', '_' and '-'.");
        return null;
    }

    /** A valid id that resembles the text. */
    public static String suggestion(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < plain.length() && id.length() < 100; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                id.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !id.isEmpty()
                    && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
            id.setLength(id.length() - 1);
        }
        return id.isEmpty() ? "episode" : id.toString();
    }
}
