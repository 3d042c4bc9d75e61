/** Kubernetes clusters: how they are spoken to, and whose they are. */
@NullMarked
package dev.showrunner.activities.clusters;

import org.jspecify.annotations.NullMarked;
