package dev.showrunner.episodes.validation;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.ClusterSettings.NamedCluster;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.diagnostics.ClusterRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.schema.Spelling;
import dev.showrunner.episodes.yaml.Excerpt;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The breaks that a channel's files name. */
public final class BreakNames {
    private BreakNames() {}

    /**
     * What is wrong with them.
     *
     * @param known ids of all breaks there are
     */
    public static List<Diagnostic> check(Catalogue catalogue, Collection<String> known) {
        Stream<ClusterSettings> episodes =
                catalogue.episodes().values().stream().map(Episode::clusters);
        Stream<ClusterSettings> shows = catalogue.shows().values().stream().map(Show::clusters);
        return Stream.concat(episodes, shows)
                .flatMap(BreakNames::named)
                .filter(reference -> !known.contains(reference.id()))
                .map(reference -> unknown(reference, known))
                .toList();
    }

    private static Stream<Reference> named(ClusterSettings settings) {
        List<NamedCluster> clusters = Objects.requireNonNullElse(settings.names(), List.of());
        Stream<Reference> ofClusters = clusters.stream()
                .flatMap(cluster -> Objects.requireNonNullElse(cluster.breaks(), List.<Reference>of()).stream());
        return Stream.concat(Objects.requireNonNullElse(settings.breaks(), List.<Reference>of()).stream(), ofClusters);
    }

    private static Diagnostic unknown(Reference reference, Collection<String> known) {
        String closest = Spelling.closest(reference.id(), known);
        return ClusterRules.UNKNOWN_BREAK.at(
                reference.place(),
                "There is no break '" + Excerpt.of(reference.id()) + "'.",
                closest == null ? "Choose one of showrunner breaks list." : "Did you mean '" + closest + "'?");
    }
}
