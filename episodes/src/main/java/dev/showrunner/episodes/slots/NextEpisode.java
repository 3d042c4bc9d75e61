package dev.showrunner.episodes.slots;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.runofshow.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The episode that a show's cadence asks for next: the first slot to come on whose day none of its episodes airs.
 *
 * @param id numbered on where the show numbers its episodes, else named after the title or the day
 * @param slot its airtime, in the show's zone
 * @param title the given one; else one that says when it is
 * @param isDraft whether the title is still to be found, so that nothing must be scheduled yet
 */
public record NextEpisode(EpisodeId id, ZonedDateTime slot, String title, boolean isDraft) {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * What comes next.
     *
     * @param title where it is known already
     * @return empty for a show without a cadence
     */
    public static Optional<NextEpisode> of(Catalogue catalogue, Show show, @Nullable String title, Instant now) {
        Cadence cadence = show.airing().cadence();
        if (cadence == null) {
            return Optional.empty();
        }
        Set<LocalDate> taken = airtimes(catalogue, show).stream()
                .map(airtime -> airtime.withZoneSameInstant(show.zone()).toLocalDate())
                .collect(Collectors.toSet());
        return cadence.slots(now.atZone(show.zone()))
                .filter(slot -> !taken.contains(slot.toLocalDate()))
                .findFirst()
                .map(slot -> new NextEpisode(
                        new EpisodeId(show.id(), slug(catalogue, show, title, slot)),
                        slot,
                        title == null ? show.name() + ", " + DAY.format(slot) : title,
                        title == null));
    }

    /** When the episodes of a show air that are not cancelled, in any order. */
    public static List<ZonedDateTime> airtimes(Catalogue catalogue, Show show) {
        return episodes(catalogue, show)
                .filter(episode -> episode.status() != EpisodeStatus.CANCELLED)
                .map(Episode::airtime)
                .filter(Objects::nonNull)
                .map(Airtime::start)
                .toList();
    }

    private static Stream<Episode> episodes(Catalogue catalogue, Show show) {
        return catalogue.episodes().values().stream()
                .filter(episode -> episode.id().show().equals(show.id()));
    }

    private static String slug(Catalogue catalogue, Show show, @Nullable String title, ZonedDateTime slot) {
        List<String> slugs =
                episodes(catalogue, show).map(episode -> episode.id().slug()).toList();
        if (!slugs.isEmpty() && slugs.stream().allMatch(slug -> slug.matches("\\d{1,6}"))) {
            return String.valueOf(
                    slugs.stream().mapToInt(Integer::parseInt).max().orElse(0) + 1);
        }
        String named = title == null ? "" : Reference.suggestion(title);
        return EpisodeId.isValidPart(named) && !slugs.contains(named)
                ? named
                : slot.toLocalDate().toString();
    }

    /**
     * The airtime as its file says it: wall time, with an offset where clocks go back and the wall time comes twice.
     */
    public String airtime() {
        boolean comesTwice = slot.getZone()
                        .getRules()
                        .getValidOffsets(slot.toLocalDateTime())
                        .size()
                > 1;
        return comesTwice ? INSTANT.format(slot) : WALL.format(slot);
    }
}
