/** Tests of clusters. */
@NullMarked
package dev.showrunner.activities.clusters;

import org.jspecify.annotations.NullMarked;
