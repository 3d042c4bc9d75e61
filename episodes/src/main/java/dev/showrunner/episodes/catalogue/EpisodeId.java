package dev.showrunner.episodes.catalogue;

import java.util.regex.Pattern;

/**
 * Names an episode within its channel: {@code show/slug}. It follows from the file's path
 * ({@code episodes/<show>/<slug>.yaml}) unless the file says otherwise, and it is what the marker in a video's
 * description carries.
 *
 * @param show id of the show
 * @param slug name of the episode within its show
 */
public record EpisodeId(String show, String slug) implements Comparable<EpisodeId> {
    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    public EpisodeId {
        if (!PART.matcher(show).matches() || !PART.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not an episode id: " + show + "/" + slug);
        }
    }

    /** Reads {@code show/slug}. */
    public static EpisodeId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not an episode id (show/slug): " + text);
        }
        return new EpisodeId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether a text may stand as show or slug: lower-case letters, digits, {@code . _ -}, at most 100 of them. */
    public static boolean isValidPart(String text) {
        return PART.matcher(text).matches();
    }

    @Override
    public int compareTo(EpisodeId other) {
        int byShow = show.compareTo(other.show);
        return byShow != 0 ? byShow : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return show + "/" + slug;
    }
}
