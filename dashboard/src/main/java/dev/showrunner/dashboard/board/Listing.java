package dev.showrunner.dashboard.board;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ChapterPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.RefusedChapters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the catalogue with the boards: every episode of either is listed once, ordered by airtime, those without one
 * last. What no workflow says follows from the catalogue alone, see {@link CatalogueStanding}.
 */
public final class Listing {
    private static final Comparator<EpisodeEntry> BY_AIRTIME = comparing(
                    Listing::instant, nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(EpisodeEntry::id, naturalOrder());

    private static final Pattern EPISODE_FILE = Pattern.compile("episodes/([^/]+)/([^/]+)\\.ya?ml");

    private final Snapshot snapshot;
    private final FileErrors errors;
    private final Instant now;

    private Listing(Snapshot snapshot, FileErrors errors, Instant now) {
        this.snapshot = snapshot;
        this.errors = errors;
        this.now = now;
    }

    /** All episodes of a snapshot as they stand at a moment. */
    public static List<EpisodeEntry> of(Snapshot snapshot, LastValidRevision lastValid, Instant now) {
        FileErrors errors = FileErrors.of(snapshot.diagnostics(), lastValid);
        return new Listing(snapshot, errors, now).entries();
    }

    /** The file in which an episode that the catalogue does not have was found wrong. */
    static Optional<String> fileOf(List<Diagnostic> diagnostics, EpisodeId id) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.location().file())
                .filter(file -> episodeAt(file).filter(id::equals).isPresent())
                .findFirst();
    }

    private List<EpisodeEntry> entries() {
        Map<EpisodeId, BoardRow> rows = new HashMap<>();
        Map<EpisodeId, RefusedChapters> refused = new HashMap<>();
        for (BoardView board : snapshot.boards().values()) {
            board.rows().forEach(row -> rows.put(row.episode(), row));
            board.refused().forEach(chapters -> refused.put(chapters.episode(), chapters));
        }
        Map<EpisodeId, EpisodeEntry> entries = new HashMap<>();
        snapshot.catalogue()
                .ifPresent(catalogue -> catalogue
                        .episodes()
                        .forEach((id, episode) ->
                                entries.put(id, known(catalogue, episode, rows.get(id), refused.get(id)))));
        rows.forEach((id, row) -> entries.computeIfAbsent(id, absent -> withdrawn(row)));
        for (Diagnostic error : errors.firstOfEachFile()) {
            episodeAt(error.location().file())
                    .filter(id -> !isRepresented(error.location().file()))
                    .ifPresent(id -> entries.computeIfAbsent(id, absent -> neverValid(id, error)));
        }
        List<EpisodeEntry> ordered = new ArrayList<>(entries.values());
        ordered.sort(BY_AIRTIME);
        return List.copyOf(ordered);
    }

    private EpisodeEntry known(
            Catalogue catalogue, Episode episode, @Nullable BoardRow row, @Nullable RefusedChapters refused) {
        EpisodeId id = episode.id();
        Show show = catalogue.shows().get(id.show());
        ZonedDateTime airtime =
                episode.airtime() == null ? null : episode.airtime().start();
        Duration duration = duration(catalogue, episode, show);
        Phase phase = phase(episode, airtime, duration);
        String videoId = row != null && row.videoId() != null
                ? row.videoId()
                : episode.youtube().videoId();
        return new EpisodeEntry(
                id,
                show == null ? id.show() : show.name(),
                episode.title(),
                airtime,
                duration,
                names(episode.guests(), catalogue.people(), Person::name),
                names(episode.technologies(), catalogue.technologies(), Technology::name),
                phase,
                errors.in(episode.source().file())
                        .map(error -> CatalogueStanding.heldBack(error, row))
                        .orElseGet(() -> CatalogueStanding.withChapters(
                                row != null ? row.standing() : CatalogueStanding.of(phase, videoId),
                                isWanted(catalogue, episode, show) ? refused : null)),
                row == null ? null : row.since(),
                videoId,
                row == null ? catalogue.revision().id() : row.revision(),
                row != null && row.thumbnail() != null
                        ? row.thumbnail()
                        : catalogue.revision().abbreviated());
    }

    /**
     * Whether somebody still waits for what it left: that may have been committed by hand, or be no matter any more.
     */
    private static boolean isWanted(Catalogue catalogue, Episode episode, @Nullable Show show) {
        ChapterPolicy policy =
                show == null || show.chapters() == null ? catalogue.channel().chapters() : show.chapters();
        return policy == ChapterPolicy.COMMIT && !episode.aired();
    }

    private EpisodeEntry withdrawn(BoardRow row) {
        return new EpisodeEntry(
                row.episode(),
                showName(row.episode().show()),
                row.episode().slug(),
                null,
                Duration.ZERO,
                List.of(),
                List.of(),
                Phase.CANCELLED,
                row.standing(),
                row.since(),
                row.videoId(),
                row.revision(),
                null);
    }

    private EpisodeEntry neverValid(EpisodeId id, Diagnostic error) {
        return new EpisodeEntry(
                id,
                showName(id.show()),
                id.slug(),
                null,
                Duration.ZERO,
                List.of(),
                List.of(),
                Phase.DRAFT,
                CatalogueStanding.neverValid(error),
                null,
                null,
                null,
                null);
    }

    private Phase phase(Episode episode, @Nullable ZonedDateTime airtime, Duration duration) {
        return switch (episode.status()) {
            case CANCELLED -> Phase.CANCELLED;
            case DRAFT -> Phase.DRAFT;
            case PLANNED -> airtime == null ? Phase.DRAFT : phase(airtime.toInstant(), duration);
        };
    }

    private Phase phase(Instant start, Duration duration) {
        if (now.isBefore(start)) {
            return Phase.UPCOMING;
        }
        return now.isBefore(start.plus(duration)) ? Phase.ON_AIR : Phase.AIRED;
    }

    private static Duration duration(Catalogue catalogue, Episode episode, @Nullable Show show) {
        if (episode.duration() != null) {
            return episode.duration();
        }
        return show != null && show.duration() != null
                ? show.duration()
                : catalogue.channel().duration();
    }

    private String showName(String id) {
        return snapshot.catalogue()
                .map(catalogue -> catalogue.shows().get(id))
                .map(Show::name)
                .orElse(id);
    }

    private boolean isRepresented(String file) {
        return snapshot.catalogue().stream()
                .flatMap(catalogue -> catalogue.episodes().values().stream())
                .anyMatch(episode -> episode.source().file().equals(file));
    }

    private static Optional<EpisodeId> episodeAt(String file) {
        Matcher matcher = EPISODE_FILE.matcher(file);
        return matcher.matches() && EpisodeId.isValidPart(matcher.group(1)) && EpisodeId.isValidPart(matcher.group(2))
                ? Optional.of(new EpisodeId(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    private static <T> List<String> names(List<String> ids, Map<String, T> declared, Function<T, String> name) {
        return ids.stream()
                .map(id -> Optional.ofNullable(declared.get(id)).map(name).orElse(id))
                .toList();
    }

    private static @Nullable Instant instant(EpisodeEntry entry) {
        return entry.airtime() == null ? null : entry.airtime().toInstant();
    }
}
