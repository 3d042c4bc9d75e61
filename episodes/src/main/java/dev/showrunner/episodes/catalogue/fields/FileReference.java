package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of the channel repository, or for a photo an https address, as a file names it.
 *
 * @param path relative to the root or to the naming file, or an address
 * @param place where it is named
 */
public record FileReference(String path, Location place) {
    /** A file of the channel repository. */
    public static final Type<FileReference> FILE = Scalar.text("a path", FileReference::file);

    /** A file of the channel repository, or an https address. */
    public static final Type<FileReference> IMAGE = Scalar.text("a path", FileReference::image);

    /** Whether it is an address and no path. */
    public boolean isAddress() {
        return path.startsWith("https://");
    }

    /** The host of an address, lower case, without port. */
    public String host() {
        String host = WebAddress.host(path);
        int colon = host.indexOf(':');
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable FileReference image(Text text, Source source) {
        String written = text.text().strip();
        int scheme = written.indexOf("://");
        if (scheme < 0) {
            return file(text, source);
        }
        if (!written.regionMatches(true, 0, "https://", 0, "https://".length())) {
            source.report(
                    FieldRules.IMAGE_NOT_HTTPS,
                    text,
                    "'" + Excerpt.of(written) + "' is not an https address.",
                    "Put the picture into the repository and write its path, or use https.");
            return null;
        }
        String url = WebAddress.parse("https" + written.substring(scheme), text, source);
        return url == null ? null : new FileReference(url, source.at(text));
    }

    private static @Nullable FileReference file(Text text, Source source) {
        String written = text.text().strip();
        String path = written.startsWith("./") ? written.substring(2) : written;
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals("..") || part.equals(".") || part.indexOf('\\') >= 0) {
                source.report(
                        FieldRules.BAD_PATH,
                        text,
                        "'" + Excerpt.of(written) + "' is not a path within the repository.",
                        "Write it from the root of the repository or from this file's folder, with '/' and without"
                                + " '..'.");
                return null;
            }
        }
        return new FileReference(path, source.at(text));
    }
}
