package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.RewritePrice;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of published videos shows.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param rewrite where the rewriting stands; empty until it runs or while a first answer is missing
 * @param planned what the next videos will show, in the order in which they are written
 * @param price of all that is left; empty while no units are counted
 * @param drifted edited by others, in the order in which they were seen
 * @param stuck what is left for another reason
 * @param silentSince since when the engine has not answered, so that this may be older or missing
 */
public record PublishedView(
        String channel,
        ZoneId zone,
        Optional<RewriteView> rewrite,
        List<Planned> planned,
        Optional<RewritePrice> price,
        List<Found> drifted,
        List<Found> stuck,
        Optional<Instant> silentSince) {
    /**
     * A published video.
     *
     * @param episode whose it is
     * @param title the producer's title; the id where the catalogue does not have it any more
     * @param videoId YouTube's id
     * @param airtime in the channel's zone
     * @param entry as lists show it; absent where the catalogue does not have it any more
     */
    public record Video(
            EpisodeId episode,
            String title,
            String videoId,
            ZonedDateTime airtime,
            @Nullable EpisodeEntry entry) {}

    /** A video and what will change on it. */
    public record Planned(Video video, Change change) {}

    /** A video and why it is left as it is. */
    public record Found(Video video, Finding finding) {}

    /** Arranges what is known. */
    static PublishedView of(
            Snapshot snapshot,
            List<EpisodeEntry> entries,
            List<Change> changes,
            Optional<RewritePrice> price,
            String channelId) {
        ZoneId zone = snapshot.catalogue()
                .map(catalogue -> catalogue.channel().zone())
                .orElse(ZoneId.of("UTC"));
        Videos videos = new Videos(entries, zone);
        List<Finding> findings = snapshot.rewrite().map(RewriteView::findings).orElse(List.of());
        return new PublishedView(
                snapshot.catalogue()
                        .map(catalogue -> catalogue.channel().name())
                        .orElse(channelId),
                zone,
                snapshot.rewrite(),
                changes.stream()
                        .map(change -> new Planned(videos.of(change), change))
                        .toList(),
                price,
                findings.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.DRIFTED)
                        .map(finding -> new Found(videos.of(finding.candidate()), finding))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.kind() != Finding.Kind.DRIFTED)
                        .map(finding -> new Found(videos.of(finding.candidate()), finding))
                        .toList(),
                snapshot.silentSince());
    }

    /** How many videos are left beside those that {@link #planned} tells of. */
    public int more() {
        return rewrite.map(view -> Math.max(0, view.leftCount() - planned.size()))
                .orElse(0);
    }

    /** Whether there is anything to follow. */
    public boolean isEmpty() {
        return rewrite.isEmpty()
                || (rewrite.get().published() == 0
                        && rewrite.get().leftCount() == 0
                        && rewrite.get().findings().isEmpty());
    }

    private static final class Videos {
        private final Map<EpisodeId, EpisodeEntry> entries = new HashMap<>();
        private final ZoneId zone;

        Videos(List<EpisodeEntry> entries, ZoneId zone) {
            entries.forEach(entry -> this.entries.put(entry.id(), entry));
            this.zone = zone;
        }

        Video of(Change change) {
            Instant airtime = change.start() == null ? Instant.EPOCH : change.start();
            return video(change.episode(), String.valueOf(change.videoId()), airtime);
        }

        Video of(Candidate candidate) {
            return video(candidate.episode(), candidate.videoId(), candidate.airtime());
        }

        private Video video(EpisodeId id, String videoId, Instant airtime) {
            EpisodeEntry entry = entries.get(id);
            return new Video(id, entry == null ? id.toString() : entry.title(), videoId, airtime.atZone(zone), entry);
        }
    }
}
