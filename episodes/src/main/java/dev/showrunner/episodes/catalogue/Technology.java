package dev.showrunner.episodes.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technology that an episode is about.
 *
 * @param id name of the file
 * @param name as it is shown
 * @param description one paragraph, may be empty
 * @param links in the order of the file
 * @param hashtags without the {@code #}, in the order of the file
 * @param logo a path in the channel repository
 */
public record Technology(
        String id,
        String name,
        String description,
        List<Link> links,
        List<String> hashtags,
        @Nullable String logo) {}
