/** Who may enter a cluster, as what, and how long. */
@NullMarked
package dev.showrunner.activities.clusters.access;

import org.jspecify.annotations.NullMarked;
