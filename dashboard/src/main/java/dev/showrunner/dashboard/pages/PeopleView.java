package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.PersonEntry;
import dev.showrunner.dashboard.board.Snapshot;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of people shows.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param people those on this page
 * @param found how many there are on all pages
 * @param page the first is 1
 * @param unread why there may be nobody; absent where the repository was read
 */
public record PeopleView(
        String channel,
        ZoneId zone,
        List<PersonEntry> people,
        int found,
        int page,
        @Nullable Unread unread) {
    /** How many stand on a page. */
    static final int PER_PAGE = 120;

    static PeopleView of(Snapshot snapshot, List<PersonEntry> everybody, int page, String channelId) {
        int from = Math.min(everybody.size(), (page - 1) * PER_PAGE);
        return new PeopleView(
                name(snapshot, channelId),
                zone(snapshot),
                everybody.subList(from, Math.min(everybody.size(), from + PER_PAGE)),
                everybody.size(),
                page,
                Unread.of(snapshot));
    }

    static String name(Snapshot snapshot, String channelId) {
        return snapshot.catalogue().map(catalogue -> catalogue.channel().name()).orElse(channelId);
    }

    static ZoneId zone(Snapshot snapshot) {
        return snapshot.catalogue().map(catalogue -> catalogue.channel().zone()).orElse(ZoneId.of("UTC"));
    }

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(found, PER_PAGE));
    }
}
