/** Clusters that somebody else made and lends. */
@NullMarked
package dev.showrunner.activities.clusters.existing;

import org.jspecify.annotations.NullMarked;
