/** Clusters in containers of this machine, made by kind. */
@NullMarked
package dev.showrunner.activities.clusters.kind;

import org.jspecify.annotations.NullMarked;
