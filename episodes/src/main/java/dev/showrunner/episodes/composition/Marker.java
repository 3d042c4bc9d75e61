package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of every description Showrunner writes, by which it finds its own broadcasts again after everything
 * else is lost. Tags cannot be set on insert, so it has to stand in the description.
 */
public final class Marker {
    private static final Pattern LINE =
            Pattern.compile("(?m)^showrunner: ([a-z0-9][a-z0-9._-]{0,99}/[a-z0-9][a-z0-9._-]{0,99})\\s*\\z");

    private Marker() {}

    /** The line for an episode, without a line break. */
    public static String of(EpisodeId episode) {
        return "showrunner: " + episode;
    }

    /** The episode whose marker ends the description, if any. */
    public static Optional<EpisodeId> find(String description) {
        Matcher matcher = LINE.matcher(description);
        return matcher.find() ? Optional.of(EpisodeId.parse(matcher.group(1))) : Optional.empty();
    }
}
