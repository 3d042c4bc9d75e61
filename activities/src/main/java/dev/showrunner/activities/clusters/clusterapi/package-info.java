/** Clusters that a management cluster makes, by Cluster API. */
@NullMarked
package dev.showrunner.activities.clusters.clusterapi;

import org.jspecify.annotations.NullMarked;
