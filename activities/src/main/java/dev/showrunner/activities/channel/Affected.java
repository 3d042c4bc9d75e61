package dev.showrunner.activities.channel;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.Lookout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which episodes a revision concerns: those whose composed result differs, compared and not guessed from the files that
 * changed.
 */
public final class Affected {
    private final CatalogueStore catalogues;
    private final Composer composer;
    private final InstantSource clock;

    /** Compares what a composer makes of two revisions. */
    public Affected(CatalogueStore catalogues, Composer composer, InstantSource clock) {
        this.catalogues = catalogues;
        this.composer = composer;
        this.clock = clock;
    }

    /** What a revision does to an episode. */
    sealed interface Change {
        EpisodeId episode();
    }

    /** Its file was not there before, or was a draft. */
    record Appeared(EpisodeId episode) implements Change {}

    /** What YouTube should show differs. */
    record Changed(EpisodeId episode) implements Change {}

    /** Its file had another name. */
    record Renamed(EpisodeId from, EpisodeId episode) implements Change {}

    /** Its file is gone, or a draft again. */
    record Gone(EpisodeId episode, String reason) implements Change {}

    /** Episodes that can still air, or whose event may have to be removed. */
    List<EpisodeId> open(Catalogue catalogue) {
        return catalogue.episodes().values().stream()
                .filter(episode -> episode.status() != EpisodeStatus.DRAFT && isOpen(episode))
                .map(Episode::id)
                .toList();
    }

    /** What the episodes of which there is to be an event need of the day's units, the past ones left out. */
    List<Budget.Need> needs(Catalogue catalogue) {
        return catalogue.episodes().values().stream()
                .filter(episode -> episode.status() == EpisodeStatus.PLANNED && isOpen(episode))
                .flatMap(episode -> need(catalogue, episode).stream())
                .sorted(Comparator.comparing(Budget.Need::airtime))
                .toList();
    }

    private static Optional<Budget.Need> need(Catalogue catalogue, Episode episode) {
        Airtime airtime = episode.airtime();
        if (airtime == null) {
            return Optional.empty();
        }
        Show show = catalogue.shows().get(episode.id().show());
        Duration duration =
                ClusterTargets.duration(episode, show, catalogue.channel().duration());
        Duration gates =
                airing(catalogue, episode).runOfShow().offsets().getOrDefault(Milestone.GATES, Milestone.GATES.usual());
        Instant start = airtime.instant();
        int nearAir = Lookout.units(start.plus(gates), start, start.plus(duration));
        return Optional.of(new Budget.Need(start, Budget.UNITS_PER_SCHEDULING + nearAir));
    }

    /** Of the episodes whose marker was seen, those that no file stands for, under its present or a former name. */
    List<EpisodeId> strays(Catalogue catalogue, Collection<EpisodeId> seen) {
        Set<EpisodeId> strays = new HashSet<>(seen);
        strays.removeIf(episode -> {
            Episode known = catalogue.episodes().get(episode);
            return known != null && known.status() != EpisodeStatus.DRAFT;
        });
        // A file that cannot be used and has no earlier version to fall back on still stands for its event.
        strays.removeAll(catalogues.read(catalogue.revision()).unusable());
        if (!strays.isEmpty()) {
            for (EpisodeId episode : open(catalogue)) {
                catalogues.previousIds(episode, catalogue.revision()).forEach(strays::remove);
            }
        }
        return strays.stream().sorted().toList();
    }

    /** What became different. */
    List<Change> between(Catalogue before, Catalogue now) {
        Map<EpisodeId, EpisodeId> renames = catalogues.renamed(before.revision(), now.revision());
        Set<EpisodeId> open = new HashSet<>(open(before));
        open.addAll(open(now));
        Set<EpisodeId> different = composer.changed(before, now, open).keySet();
        List<Change> changes = new ArrayList<>();
        for (Episode episode : now.episodes().values()) {
            Episode former = before.episodes().get(episode.id());
            EpisodeId from = renames.get(episode.id());
            if (former == null && from != null && before.episodes().containsKey(from)) {
                if (isOpen(episode) || isOpen(before.episodes().get(from))) {
                    changes.add(new Renamed(from, episode.id()));
                }
            } else if (former == null) {
                if (isOpen(episode) && episode.status() == EpisodeStatus.PLANNED) {
                    changes.add(new Appeared(episode.id()));
                }
            } else if (!isDraft(former, episode)
                    && (isOpen(episode) || isOpen(former))
                    && (differs(former, episode, different)
                            || airsOtherwise(before, now, episode)
                            || haveOtherClusters(before, former, now, episode))) {
                changes.add(changed(former, episode));
            }
        }
        // A file that cannot be used and has no earlier version to fall back on is still there: nothing was deleted.
        Set<EpisodeId> unusable = catalogues.read(now.revision()).unusable();
        for (Episode former : before.episodes().values()) {
            boolean isGone = !now.episodes().containsKey(former.id())
                    && !renames.containsValue(former.id())
                    && !unusable.contains(former.id());
            if (isGone && isOpen(former) && former.status() != EpisodeStatus.DRAFT) {
                changes.add(new Gone(former.id(), "Its file was deleted"));
            }
        }
        return changes;
    }

    private static boolean isDraft(Episode former, Episode episode) {
        return former.status() == EpisodeStatus.DRAFT && episode.status() == EpisodeStatus.DRAFT;
    }

    private static Change changed(Episode former, Episode episode) {
        boolean wasDraft = former.status() == EpisodeStatus.DRAFT;
        boolean isDraft = episode.status() == EpisodeStatus.DRAFT;
        if (isDraft && !wasDraft) {
            return new Gone(episode.id(), "It is a draft again");
        }
        return wasDraft && episode.status() == EpisodeStatus.PLANNED
                ? new Appeared(episode.id())
                : new Changed(episode.id());
    }

    private static boolean differs(Episode former, Episode episode, Set<EpisodeId> different) {
        return former.status() != episode.status()
                || (episode.status() == EpisodeStatus.PLANNED && different.contains(episode.id()));
    }

    /** What its texts do not show, and its day does. */
    private static boolean airsOtherwise(Catalogue before, Catalogue now, Episode episode) {
        return episode.status() == EpisodeStatus.PLANNED
                && !airing(before, episode).equals(airing(now, episode));
    }

    private static Airing airing(Catalogue catalogue, Episode episode) {
        Show show = catalogue.shows().get(episode.id().show());
        return show == null ? Airing.USUAL : show.airing();
    }

    /** YouTube shows nothing of clusters, so what is composed does not tell. */
    private static boolean haveOtherClusters(Catalogue before, Episode former, Catalogue now, Episode episode) {
        String channel = now.channel().id();
        return !ClusterTargets.of(channel, before, former.id()).equals(ClusterTargets.of(channel, now, episode.id()));
    }

    private boolean isOpen(Episode episode) {
        return episode.mayStillAir(clock.instant());
    }
}
