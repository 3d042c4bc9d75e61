package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.AirtimeRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Spelling;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Zones of the IANA database, by their full names; {@code UTC} as well, and no other abbreviation. */
public final class Zones {
    /** A zone such as {@code Europe/London}. */
    public static final Type<ZoneId> TYPE =
            Scalar.text("a time zone", Zones::parse).matching("^(UTC|[A-Za-z]+(/[A-Za-z0-9_+-]+)+)$");

    private static final Set<String> NAMES = names();

    private Zones() {}

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.indexOf('/') > 0 && !id.startsWith("SystemV/")) {
                names.add(id);
            }
        }
        names.add("UTC");
        return names;
    }

    private static @Nullable ZoneId parse(Text text, Source source) {
        String name = text.text().strip();
        if (NAMES.contains(name)) {
            return ZoneId.of(name);
        }
        String meant = meant(name);
        source.report(
                AirtimeRules.BAD_ZONE,
                text,
                "'" + Excerpt.of(name) + "' is not a zone of the IANA database.",
                meant == null
                        ? "Write continent and city, such as Europe/London, or UTC."
                        : "Did you mean " + meant + "?");
        return null;
    }

    private static @Nullable String meant(String name) {
        String city = "/" + name.toLowerCase(Locale.ROOT).replace(' ', '_');
        for (String zone : NAMES) {
            if (zone.toLowerCase(Locale.ROOT).endsWith(city)) {
                return zone;
            }
        }
        // Short words resemble too many zones for a guess to be of use.
        return name.length() < 5 ? null : Spelling.closest(name, NAMES);
    }
}
