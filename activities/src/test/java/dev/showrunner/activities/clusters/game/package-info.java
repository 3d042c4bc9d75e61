/** Tests of clusters. */
@NullMarked
package dev.showrunner.activities.clusters.game;

import org.jspecify.annotations.NullMarked;
