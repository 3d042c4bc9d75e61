package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;

/** How files are named: by themselves, else by their path. */
final class Ids {
    static final Field<String> ID = Field.optional(
            "id",
            Reference.ID,
            "Name by which other files refer to this one; the file's name where it is left out.",
            "ada");

    private Ids() {}

    /** The id a file gives itself, else its file's name. */
    static String idOf(Values values, Placement placement, Findings findings) {
        String id = values.get(ID);
        return id == null ? fromPath(placement.name(), findings) : id;
    }

    /** An id out of the file's path; empty when it cannot be one, which is reported. */
    static String fromPath(String name, Findings findings) {
        if (EpisodeId.isValidPart(name)) {
            return name;
        }
        String suggestion = Reference.suggestion(name);
        findings.add(
                FieldRules.BAD_ID,
                Location.of(findings.file()),
                "The name '" + Excerpt.of(name) + "' cannot be an id.",
                "Rename it to '" + suggestion + "', or add a line id: " + suggestion);
        return "";
    }
}
