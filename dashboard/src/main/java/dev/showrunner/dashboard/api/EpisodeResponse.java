package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One episode in a list.
 *
 * @param id {@code show/slug}
 * @param title the producer's title
 * @param airtime ISO 8601 with the show's offset; null for a draft without one
 * @param zone the show's zone
 * @param endsAt when it is expected to end
 * @param sync {@code Synced}, {@code Pending}, {@code Drifted} or {@code Blocked}
 * @param show {@code On track}, {@code At risk} or {@code Failed}
 * @param reason one sentence
 * @param action what the producer can do next; empty when nothing is needed
 * @param phase {@code on air}, {@code upcoming}, {@code draft}, {@code aired} or {@code cancelled}
 * @param since when it came to stand so
 * @param series name of its show
 * @param guests names
 * @param technologies names
 * @param youtubeId its video, once there is one
 * @param watchUrl where viewers watch it
 * @param thumbnailUrl its picture
 * @param url its page
 * @param revision the commit it follows
 */
@Serdeable
public record EpisodeResponse(
        String id,
        String title,
        @Nullable String airtime,
        @Nullable String zone,
        @Nullable Instant endsAt,
        String sync,
        String show,
        String reason,
        String action,
        String phase,
        @Nullable Instant since,
        String series,
        List<String> guests,
        List<String> technologies,
        @Nullable String youtubeId,
        @Nullable URI watchUrl,
        @Nullable URI thumbnailUrl,
        URI url,
        @Nullable String revision) {

    static EpisodeResponse of(EpisodeEntry entry, Links links) {
        return new EpisodeResponse(
                entry.id().toString(),
                entry.title(),
                entry.airtime() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.airtime()),
                entry.airtime() == null ? null : entry.airtime().getZone().getId(),
                entry.end(),
                Words.of(entry.standing().sync()),
                Words.of(entry.standing().show()),
                entry.standing().reason(),
                entry.standing().action(),
                Words.of(entry.phase()).toLowerCase(Locale.ROOT),
                entry.since(),
                entry.showName(),
                entry.guests(),
                entry.technologies(),
                entry.videoId(),
                Optional.ofNullable(entry.videoId()).map(links::watch).orElse(null),
                Optional.ofNullable(entry.thumbnail())
                        .map(version -> links.thumbnail(entry.id(), version))
                        .orElse(null),
                links.page(entry.id()),
                entry.revision());
    }
}
