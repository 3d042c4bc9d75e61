package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.runofshow.Airing;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of episodes.
 *
 * @param id name of the file
 * @param name as it is shown
 * @param description one paragraph, may be empty
 * @param zone the zone of its airtimes; the channel's where the file gives none
 * @param titleRule a template such as {@code {{title}} | Klustered}; {@code {{title}}} where the file gives none
 * @param hosts ids of people
 * @param playlist a YouTube playlist id, or a title under which a playlist is found or made
 * @param links in the order of the file
 * @param sponsor id of the sponsor of every episode
 * @param hashtags without the {@code #}
 * @param duration how long an episode is expected to last
 * @param blocks the description's blocks in their order, each name of a built-in block or of a template of the show;
 *     empty for the default order
 * @param thumbnail path of the SVG template in the channel repository; the built-in one where absent
 * @param accent the show's colour, {@code #rrggbb}
 * @param drift what happens when somebody else edited; the channel's where absent
 * @param chapters what becomes of chapters marked on air; the channel's policy where absent
 * @param youtube defaults of its episodes
 * @param clusters defaults of its episodes
 * @param airing how its episodes air
 */
public record Show(
        String id,
        String name,
        String description,
        ZoneId zone,
        String titleRule,
        List<String> hosts,
        @Nullable String playlist,
        List<Link> links,
        @Nullable String sponsor,
        List<String> hashtags,
        @Nullable Duration duration,
        List<String> blocks,
        @Nullable String thumbnail,
        @Nullable String accent,
        @Nullable DriftPolicy drift,
        @Nullable ChapterPolicy chapters,
        YouTubeSettings youtube,
        ClusterSettings clusters,
        Airing airing) {}
