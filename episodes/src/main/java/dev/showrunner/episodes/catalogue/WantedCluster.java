package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.NamedCluster;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.fields.ClusterFields;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cluster that an episode has, with everything that episode, show and channel say of it.
 *
 * @param name unique within its episode
 * @param provider where it comes from; absent for the first that is configured
 * @param version of Kubernetes; absent for the provider's own
 * @param breaks ids, in the order in which they are applied
 * @param level how hard the breaks are that are chosen where {@code breaks} names none; absent for none
 * @param picks how many are chosen
 * @param breakers GitHub handles, lower case
 * @param fixers GitHub handles, lower case
 * @param observers GitHub handles, lower case
 * @param rights how far breakers and fixers reach
 * @param open whether anybody may repair
 * @param provision how long before airtime it is ordered
 * @param freeze how long before airtime it is frozen and broken
 * @param keep how long after the end it is kept at most
 */
public record WantedCluster(
        String name,
        @Nullable String provider,
        @Nullable String version,
        List<String> breaks,
        @Nullable BreakLevel level,
        int picks,
        List<String> breakers,
        List<String> fixers,
        List<String> observers,
        Rights rights,
        boolean open,
        Duration provision,
        Duration freeze,
        Duration keep) {
    private static final int PICKS = 2;

    /** A step of a workshop. */
    private record Rung(String name, BreakLevel level, int picks) {}

    private static final List<Rung> WORKSHOP = List.of(
            new Rung("1-warm-up", BreakLevel.BEGINNER, 2),
            new Rung("2-plumbing", BreakLevel.BEGINNER, 3),
            new Rung("3-house-rules", BreakLevel.INTERMEDIATE, 2),
            new Rung("4-cross-currents", BreakLevel.INTERMEDIATE, 3),
            new Rung("5-deep-end", BreakLevel.EXPERT, 2),
            new Rung("6-near-impossible", BreakLevel.EXPERT, 3));

    /** The clusters of an episode, in the order of its file; none for most. */
    public static List<WantedCluster> of(Catalogue catalogue, Episode episode) {
        Show show = catalogue.shows().get(episode.id().show());
        return of(episode, show, catalogue.channel(), catalogue.people());
    }

    static List<WantedCluster> of(Episode episode, @Nullable Show show, Channel channel, Map<String, Person> people) {
        ClusterSettings settings = settings(episode, show, channel);
        if (!settings.wantsAny()) {
            return List.of();
        }
        List<WantedCluster> clusters = new ArrayList<>();
        for (NamedCluster named : names(settings)) {
            Rung rung = settings.ladder() == null ? null : WORKSHOP.get(clusters.size());
            clusters.add(one(named, rung, settings, day(show), episode, people));
        }
        return List.copyOf(clusters);
    }

    /** What holds for an episode. */
    static ClusterSettings settings(Episode episode, @Nullable Show show, Channel channel) {
        ClusterSettings ofShow = show == null ? ClusterSettings.UNSAID : show.clusters();
        return episode.clusters().orElse(ofShow).orElse(channel.clusters());
    }

    private static List<NamedCluster> names(ClusterSettings settings) {
        if (settings.names() != null) {
            return settings.names();
        }
        List<NamedCluster> names = new ArrayList<>();
        if (settings.ladder() != null) {
            WORKSHOP.forEach(rung -> names.add(new NamedCluster(rung.name(), null, null, null)));
            return names;
        }
        for (int number = 1; number <= Objects.requireNonNullElse(settings.count(), 0); number++) {
            names.add(new NamedCluster(Integer.toString(number), null, null, null));
        }
        return names;
    }

    private static WantedCluster one(
            NamedCluster named,
            @Nullable Rung rung,
            ClusterSettings settings,
            RunOfShow day,
            Episode episode,
            Map<String, Person> people) {
        List<Reference> breaks = Objects.requireNonNullElse(
                named.breaks() != null ? named.breaks() : settings.breaks(), List.<Reference>of());
        List<String> fixers = named.fixers() != null ? named.fixers() : settings.fixers();
        return new WantedCluster(
                named.name(),
                settings.provider(),
                settings.version(),
                breaks.stream().map(Reference::id).toList(),
                rung == null ? settings.level() : rung.level(),
                rung == null ? Objects.requireNonNullElse(settings.picks(), PICKS) : rung.picks(),
                handles(named.breakers() != null ? named.breakers() : settings.breakers(), people),
                handles(fixers != null ? fixers : episode.guests(), people),
                handles(settings.observers(), people),
                Objects.requireNonNullElse(settings.rights(), Rights.NAMESPACE),
                Objects.requireNonNullElse(settings.open(), false),
                Objects.requireNonNullElseGet(settings.provision(), () -> before(day, Milestone.PROVISION)),
                Objects.requireNonNullElseGet(settings.freeze(), () -> before(day, Milestone.FREEZE)),
                Objects.requireNonNullElse(settings.keep(), Duration.ofHours(1)));
    }

    private static RunOfShow day(@Nullable Show show) {
        return show == null ? RunOfShow.USUAL : show.airing().runOfShow();
    }

    private static Duration before(RunOfShow day, Milestone milestone) {
        return day.offsets().getOrDefault(milestone, milestone.usual()).negated();
    }

    /** The handles of those who have one. */
    private static List<String> handles(@Nullable List<String> players, Map<String, Person> people) {
        List<String> handles = new ArrayList<>();
        for (String player : Objects.requireNonNullElse(players, List.<String>of())) {
            String handle = handle(player, people);
            if (handle != null && !handles.contains(handle)) {
                handles.add(handle);
            }
        }
        return List.copyOf(handles);
    }

    private static @Nullable String handle(String player, Map<String, Person> people) {
        if (player.startsWith(ClusterFields.GITHUB)) {
            return player.substring(ClusterFields.GITHUB.length());
        }
        Person person = people.get(player);
        return person == null || person.github() == null
                ? null
                : person.github().toLowerCase(Locale.ROOT);
    }
}
