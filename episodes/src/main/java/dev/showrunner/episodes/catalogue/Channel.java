package dev.showrunner.episodes.catalogue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * The channel as a whole: {@code channel.yaml}.
 *
 * @param id lower-case name used in workflow ids; from {@code id}, else from {@code name}
 * @param name as it is shown
 * @param zone zone of airtimes whose show gives none
 * @param links in the order of the file
 * @param hashtags without the {@code #}, on every description
 * @param duration how long an episode is expected to last where neither it nor its show says
 * @param drift what happens when somebody else edited
 * @param chapters what becomes of chapters marked on air
 * @param unitsPerDay YouTube's daily quota of the project, 10,000 unless YouTube granted more
 * @param unitsReserved of these, kept for episodes that air within 48 hours
 * @param approvalVideos above so many published videos a rewrite waits for approval
 * @param approvalPercent above this share of the channel a rewrite waits for approval
 * @param removalGrace how long a deleted episode file may come back before its event is removed
 * @param stream title of the reusable stream key that episodes are bound to
 * @param imageHosts https hosts from which photos may be fetched; none unless listed
 * @param youtube defaults of all shows
 * @param clusters defaults of all shows
 * @param clusterLimits ceilings on clusters
 * @param notifications where notifications go, in the order of the file
 */
public record Channel(
        String id,
        String name,
        ZoneId zone,
        List<Link> links,
        List<String> hashtags,
        Duration duration,
        DriftPolicy drift,
        ChapterPolicy chapters,
        int unitsPerDay,
        int unitsReserved,
        int approvalVideos,
        int approvalPercent,
        Duration removalGrace,
        String stream,
        List<String> imageHosts,
        YouTubeSettings youtube,
        ClusterSettings clusters,
        ClusterLimits clusterLimits,
        List<NotificationTarget> notifications) {
    /** What YouTube grants a project a day unless it granted more. */
    public static final int DAILY_UNITS = 10_000;
}
