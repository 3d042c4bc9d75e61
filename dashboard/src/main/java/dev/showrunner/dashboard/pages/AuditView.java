package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.episodes.report.LineDiff;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the audit trail shows.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param deeds the newest first
 * @param page the first is 1
 * @param hasMore whether there are older ones
 */
public record AuditView(String channel, ZoneId zone, List<Shown> deeds, int page, boolean hasMore) {
    /** How many stand on a page. */
    static final int PER_PAGE = 50;

    /**
     * A deed with what a reader needs besides.
     *
     * @param entry what was done
     * @param episode {@code show/slug}, where it is known
     * @param title the producer's, where the catalogue has the episode
     */
    public record Shown(
            AuditEntry entry,
            @Nullable String episode,
            @Nullable String title) {
        /** Who, without an address. */
        public String who() {
            String who = entry.who();
            if (who == null) {
                return "Showrunner";
            }
            int address = who.indexOf(" <");
            return address > 0 ? who.substring(0, address) : who;
        }

        /** Whether there are texts to compare. */
        public boolean hasTexts() {
            return entry.deed() != Deed.DIRECTED
                    && entry.field() != null
                    && (entry.before() != null || entry.after() != null);
        }

        /** Why somebody said it; absent where they did not tell, and for everything else. */
        public @Nullable String why() {
            return entry.deed() == Deed.DIRECTED ? entry.after() : null;
        }

        /** What changed, line by line. */
        public List<LineDiff.Line> lines() {
            return LineDiff.between(
                    Objects.requireNonNullElse(entry.before(), ""), Objects.requireNonNullElse(entry.after(), ""));
        }
    }

    /** Arranges entries, of which one more than fits was asked for. */
    static AuditView of(String channel, ZoneId zone, List<AuditEntry> entries, List<EpisodeEntry> episodes, int page) {
        Map<String, EpisodeEntry> byId = new HashMap<>();
        Map<String, EpisodeEntry> byVideo = new HashMap<>();
        for (EpisodeEntry episode : episodes) {
            byId.put(episode.id().toString(), episode);
            if (episode.videoId() != null) {
                byVideo.put(episode.videoId(), episode);
            }
        }
        List<Shown> shown = entries.stream()
                .limit(PER_PAGE)
                .map(entry -> {
                    EpisodeEntry episode =
                            entry.episode() == null ? byVideo.get(entry.videoId()) : byId.get(entry.episode());
                    return episode == null
                            ? new Shown(entry, entry.episode(), null)
                            : new Shown(entry, episode.id().toString(), episode.title());
                })
                .toList();
        return new AuditView(channel, zone, shown, page, entries.size() > PER_PAGE);
    }
}
