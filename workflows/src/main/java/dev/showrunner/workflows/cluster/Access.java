package dev.showrunner.workflows.cluster;

import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;

/**
 * Access that somebody holds.
 *
 * @param handle on GitHub, lower case
 * @param role what for
 * @param rights how far it reaches; an observer only reads
 */
public record Access(String handle, Role role, Rights rights) {}
