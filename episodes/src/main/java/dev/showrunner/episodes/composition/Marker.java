package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last line of every description Showrunner writes, by which it finds its own broadcasts again after everything
 * else is lost. Tags cannot be set on insert, so it has to stand in the description. No text of the catalogue can make
 * a line that looks like one.
 */
public final class Marker {
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*showrunner: ([a-z0-9][a-z0-9._-]{0,99}/[a-z0-9][a-z0-9._-]{0,99})[ \\t\\r]*$");

    private Marker() {}

    /** The line for an episode, without a line break. */
    public static String of(EpisodeId episode) {
        return "showrunner: " + episode;
    }

    /**
     * The episode whose marker stands in the description, if one does. Found on any line, the last one counts: somebody
     * may have added a line below it.
     */
    public static Optional<EpisodeId> find(String description) {
        return LINE.matcher(description)
                .results()
                .reduce((earlier, later) -> later)
                .map(match -> EpisodeId.parse(match.group(1)));
    }
}
