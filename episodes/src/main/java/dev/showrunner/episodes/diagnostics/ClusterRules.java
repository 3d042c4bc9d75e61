package dev.showrunner.episodes.diagnostics;

import static dev.showrunner.episodes.diagnostics.Rule.error;
import static dev.showrunner.episodes.diagnostics.Rule.warning;

import java.util.List;

/** Clusters of an episode. */
public final class ClusterRules {
    public static final Rule CLUSTERS_CONTRADICT = error(
            "clusters-contradict",
            "Two fields say the same thing about clusters",
            "Nothing tells which of them is meant.",
            "clusters:\n  count: 2\n  names: [red, blue]",
            "clusters:\n  names: [red, blue]");
    public static final Rule CLUSTER_NAMED_TWICE = error(
            "cluster-named-twice",
            "Two clusters of an episode have one name",
            "Each is found, broken and destroyed by its name.",
            "clusters:\n  names: [red, red]",
            "clusters:\n  names: [red, blue]");
    public static final Rule TOO_MANY_CLUSTERS = error(
            "too-many-clusters",
            "An episode has more clusters than the channel allows",
            "Clusters cost money; the ceiling stands in channel.yaml.",
            "clusters:\n  count: 40",
            "clusters:\n  count: 4");
    public static final Rule FREEZE_BEFORE_PROVISION = error(
            "freeze-before-provision",
            "Clusters are frozen before they are ordered",
            "There would be no time in which they could be broken.",
            "clusters:\n  provision: 1h\n  freeze: 2h",
            "clusters:\n  provision: 24h\n  freeze: 2h");
    public static final Rule CLUSTERS_UNBROKEN = warning(
            "clusters-unbroken",
            "Nothing and nobody breaks an episode's clusters",
            "There will be nothing to repair on air.",
            "clusters:\n  count: 1",
            "clusters:\n  count: 1\n  level: intermediate");
    public static final Rule CLUSTERS_OPEN = warning(
            "clusters-open",
            "Anybody may join the repair",
            "Whoever follows the link has the rights of a fixer. It is said here so that it is meant.",
            "clusters:\n  open: true",
            "clusters:\n  open: false");
    public static final Rule PERSON_WITHOUT_GITHUB = warning(
            "person-without-github",
            "Somebody who needs access to a cluster has no GitHub handle",
            "Access is given to a handle; they can still be let in by hand.",
            "clusters:\n  fixers: [ada]   # and people/ada.yaml has no github:",
            "clusters:\n  fixers: [github:ada]");

    public static final Rule UNKNOWN_BREAK = error(
            "unknown-break",
            "Clusters are to be broken by a break that does not exist",
            "The episode is scheduled, and its clusters are not until the id is corrected. A break is named by its id; showrunner breaks list tells all that come along, and a file breaks/<id>.yaml adds one.",
            "clusters:\n  count: 1\n  breaks: [deployment-pasued]",
            "clusters:\n  count: 1\n  breaks: [deployment-paused]");

    static final List<Rule> ALL = List.of(
            CLUSTERS_CONTRADICT,
            CLUSTER_NAMED_TWICE,
            TOO_MANY_CLUSTERS,
            FREEZE_BEFORE_PROVISION,
            CLUSTERS_UNBROKEN,
            CLUSTERS_OPEN,
            PERSON_WITHOUT_GITHUB,
            UNKNOWN_BREAK);

    private ClusterRules() {}
}
