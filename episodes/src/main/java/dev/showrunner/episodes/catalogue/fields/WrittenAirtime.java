package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An airtime as a file gives it, before its zone is known.
 *
 * @param wall date and time
 * @param offset from UTC, where the file gives one; the airtime then is an instant
 * @param place where it stands
 */
public record WrittenAirtime(LocalDateTime wall, @Nullable ZoneOffset offset, Location place) {
    /** {@code 2027-01-14 19:00}, with an offset or {@code Z} where it is meant as an instant. */
    public static final Type<WrittenAirtime> TYPE =
            Scalar.text("a date and a time", (text, source) -> read(text, source, null));

    /** The older {@code publishedAt}, which was always in UTC. */
    public static final Type<WrittenAirtime> IN_UTC =
            Scalar.text("a date and a time", (text, source) -> read(text, source, ZoneOffset.UTC));

    private static @Nullable WrittenAirtime read(Text text, Source source, @Nullable ZoneOffset unsaid) {
        AirtimeText.Parsed parsed = AirtimeText.parse(text, source);
        if (parsed == null) {
            return null;
        }
        return new WrittenAirtime(parsed.wall(), parsed.offset() == null ? unsaid : parsed.offset(), source.at(text));
    }
}
