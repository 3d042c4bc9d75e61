package dev.showrunner.episodes.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for an episode.
 *
 * @param id name of the file
 * @param name as it is shown
 * @param message one paragraph for the description, may be empty
 * @param links in the order of the file
 * @param logo a path in the channel repository
 */
public record Sponsor(
        String id,
        String name,
        String message,
        List<Link> links,
        @Nullable String logo) {}
