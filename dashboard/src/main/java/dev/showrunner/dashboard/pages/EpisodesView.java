package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.board.Snapshot;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the list of all episodes shows.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param choice which of them
 * @param page those on this page
 * @param found how many there are on all pages
 * @param phases how many there are in each phase, of the chosen show
 * @param shows names by id
 * @param unread why there may be none; absent where the repository was read
 */
public record EpisodesView(
        String channel,
        ZoneId zone,
        Choice choice,
        List<EpisodeEntry> page,
        int found,
        Map<Phase, Long> phases,
        Map<String, String> shows,
        @Nullable Unread unread) {
    /** How many stand on a page. */
    static final int PER_PAGE = 50;

    /**
     * Which episodes.
     *
     * @param phase only those in this phase
     * @param show only those of this show
     * @param needsYou only those that wait for the producer
     * @param page the first is 1
     */
    public record Choice(Optional<Phase> phase, Optional<String> show, boolean needsYou, int page) {
        private boolean includes(EpisodeEntry entry) {
            return phase.map(wanted -> entry.phase() == wanted).orElse(true)
                    && isOfShow(entry)
                    && (!needsYou || entry.needsHuman());
        }

        private boolean isOfShow(EpisodeEntry entry) {
            return show.map(wanted -> entry.id().show().equals(wanted)).orElse(true);
        }

        /** The same choice, another phase. */
        public Choice in(Optional<Phase> other) {
            return new Choice(other, show, false, 1);
        }

        /** The same choice, another show. */
        public Choice of(Optional<String> other) {
            return new Choice(phase, other, needsYou, 1);
        }

        /** The same choice, another page. */
        public Choice at(int other) {
            return new Choice(phase, show, needsYou, other);
        }

        /** The part of an address after the path. */
        public String query() {
            StringBuilder query = new StringBuilder();
            phase.ifPresent(wanted -> query.append("&phase=").append(Shapes.id(wanted)));
            show.ifPresent(wanted -> query.append("&show=").append(wanted));
            if (needsYou) {
                query.append("&needs=you");
            }
            if (page > 1) {
                query.append("&page=").append(page);
            }
            return query.isEmpty() ? "" : "?" + query.substring(1);
        }
    }

    /** Chooses from a snapshot's episodes, which are ordered by airtime; aired ones come latest first. */
    static EpisodesView of(Snapshot snapshot, List<EpisodeEntry> entries, Choice choice, String channelId) {
        boolean latestFirst = choice.phase().filter(Phase.AIRED::equals).isPresent();
        List<EpisodeEntry> chosen = (latestFirst ? entries.reversed() : entries)
                .stream().filter(choice::includes).toList();
        int from = Math.min(chosen.size(), (choice.page() - 1) * PER_PAGE);
        Map<Phase, Long> phases = new EnumMap<>(Phase.class);
        Map<String, String> shows = new TreeMap<>();
        for (EpisodeEntry entry : entries) {
            shows.put(entry.id().show(), entry.showName());
            if (choice.isOfShow(entry)) {
                phases.merge(entry.phase(), 1L, Long::sum);
            }
        }
        return new EpisodesView(
                snapshot.catalogue()
                        .map(catalogue -> catalogue.channel().name())
                        .orElse(channelId),
                snapshot.catalogue()
                        .map(catalogue -> catalogue.channel().zone())
                        .orElse(ZoneId.of("UTC")),
                choice,
                chosen.subList(from, Math.min(chosen.size(), from + PER_PAGE)),
                chosen.size(),
                phases,
                shows,
                Unread.of(snapshot));
    }

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(found, PER_PAGE));
    }
}
