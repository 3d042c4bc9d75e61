package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A network on which people and projects have a handle. A file may give the handle, with or without {@code @}, or the
 * address of the page.
 */
public enum Network {
    GITHUB("https://github.com/", 39, "-", "ada"),
    GITLAB("https://gitlab.com/", 255, "-_.", "ada"),
    BLUESKY("https://bsky.app/profile/", 253, "-.", "ada.bsky.social"),
    MASTODON("https://", 253, "-_.@", "@ada@hachyderm.io"),
    LINKEDIN("https://www.linkedin.com/in/", 100, "-_.%", "ada"),
    TWITTER("https://twitter.com/", 15, "_", "ada"),
    X("https://x.com/", 15, "_", "ada"),
    YOUTUBE("https://www.youtube.com/@", 30, "-_.", "@ada"),
    TWITCH("https://www.twitch.tv/", 25, "_", "ada"),
    INSTAGRAM("https://www.instagram.com/", 30, "_.", "ada");

    private final String base;
    private final int longest;
    private final String punctuation;
    private final String example;

    Network(String base, int longest, String punctuation, String example) {
        this.base = base;
        this.longest = longest;
        this.punctuation = punctuation;
        this.example = example;
    }

    /** Its name in files and as a link's label, lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A handle as it would be typed. */
    public String example() {
        return example;
    }

    /** The handle or address as a link. */
    public Type<Link> link() {
        return Scalar.textOrNumber("a handle", this::parse);
    }

    /** The handle alone, out of a link to it. */
    public String handle(Link link) {
        String path = link.url();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private @Nullable Link parse(Text text, Source source) {
        String written = text.text().strip();
        if (written.indexOf('/') >= 0) {
            String url = WebAddress.parse(written, text, source);
            return url == null ? null : new Link(key(), url);
        }
        String handle = written.startsWith("@") ? written.substring(1) : written;
        int at = handle.indexOf('@');
        boolean complete = switch (this) {
            case MASTODON -> at > 0 && handle.indexOf('.', at) > 0 && handle.indexOf('@', at + 1) < 0;
            case BLUESKY -> handle.indexOf('.') > 0;
            default -> true;
        };
        if (!complete || !isHandle(handle)) {
            source.report(
                    FieldRules.BAD_HANDLE,
                    text,
                    "'" + Excerpt.of(written) + "' is not a handle on " + key() + ".",
                    "Write the handle, such as " + example + ", or the address of the page.");
            return null;
        }
        return new Link(
                key(),
                this == MASTODON ? base + handle.substring(at + 1) + "/@" + handle.substring(0, at) : base + handle);
    }

    private boolean isHandle(String handle) {
        if (handle.isEmpty() || handle.length() > longest) {
            return false;
        }
        for (int i = 0; i < handle.length(); i++) {
            char c = handle.charAt(i);
            if (!Character.isLetterOrDigit(c) && punctuation.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
