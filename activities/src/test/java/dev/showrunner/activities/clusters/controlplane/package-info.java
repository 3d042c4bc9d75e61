/** Tests of clusters. */
@NullMarked
package dev.showrunner.activities.clusters.controlplane;

import org.jspecify.annotations.NullMarked;
