/** Clusters that are only pretended, for rehearsals; said wherever they are shown. */
@NullMarked
package dev.showrunner.activities.clusters.paper;

import org.jspecify.annotations.NullMarked;
