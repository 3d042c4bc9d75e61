package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.ClusterSettings.NamedCluster;
import dev.showrunner.episodes.catalogue.fields.ClusterFields;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.diagnostics.ClusterRules;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.yaml.Excerpt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an episode's clusters come to, once everything that is said of them is known. */
final class ClusterChecks {
    private ClusterChecks() {}

    static void check(
            Episode episode, @Nullable Show show, Map<String, Person> people, Location place, Linking linking) {
        ClusterSettings settings = WantedCluster.settings(episode, show, linking.channel());
        List<WantedCluster> clusters = WantedCluster.of(episode, show, linking.channel(), people);
        if (clusters.isEmpty()) {
            return;
        }
        int most = linking.channel().clusterLimits().perEpisode();
        if (clusters.size() > most) {
            linking.findings()
                    .add(
                            ClusterRules.TOO_MANY_CLUSTERS,
                            place,
                            "The episode has " + clusters.size() + " clusters; the channel allows " + most + ".",
                            "Have fewer, or raise perEpisode in channel.yaml, under clusters: and limits:.");
        }
        WantedCluster first = clusters.getFirst();
        if (first.freeze().compareTo(first.provision()) >= 0) {
            linking.findings()
                    .add(
                            ClusterRules.FREEZE_BEFORE_PROVISION,
                            place,
                            "Clusters are to be frozen before they are ordered.",
                            "Let freeze be shorter than provision.");
        }
        if (clusters.stream().anyMatch(cluster -> isUnbroken(cluster))) {
            linking.findings()
                    .add(
                            ClusterRules.CLUSTERS_UNBROKEN,
                            place,
                            "Neither breaks, nor a level, nor breakers are named, so there will be nothing to repair.",
                            "Add breaks: with ids from showrunner breaks list, level:, or breakers:.");
        }
        if (first.open()) {
            linking.findings()
                    .add(
                            ClusterRules.CLUSTERS_OPEN,
                            place,
                            "Anybody who follows the link gets the rights of a fixer, while the episode is on air.",
                            "Nothing need be done if that is meant.");
        }
        people(settings).forEach(player -> person(player, people, place, linking));
    }

    private static boolean isUnbroken(WantedCluster cluster) {
        return cluster.breaks().isEmpty()
                && cluster.level() == null
                && cluster.breakers().isEmpty();
    }

    private static Set<String> people(ClusterSettings settings) {
        Set<String> all = new LinkedHashSet<>();
        add(all, settings.breakers());
        add(all, settings.fixers());
        add(all, settings.observers());
        for (NamedCluster cluster : settings.names() == null ? List.<NamedCluster>of() : settings.names()) {
            add(all, cluster.breakers());
            add(all, cluster.fixers());
        }
        return all;
    }

    private static void add(Set<String> all, @Nullable List<String> some) {
        if (some != null) {
            all.addAll(some);
        }
    }

    private static void person(String player, Map<String, Person> people, Location place, Linking linking) {
        if (player.startsWith(ClusterFields.GITHUB)) {
            return;
        }
        Person person = people.get(player);
        if (person == null) {
            linking.people(List.of(new Reference(player, place)));
        } else if (person.github() == null) {
            linking.findings()
                    .add(
                            ClusterRules.PERSON_WITHOUT_GITHUB,
                            place,
                            Excerpt.of(person.name()) + " has no GitHub handle, so no access can be prepared for them.",
                            "Add github: to people/" + person.id() + ".yaml, or write github: and the handle here.");
        }
    }
}
