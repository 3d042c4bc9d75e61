/** Clusters in a show: what their workflow has done to them, and what keeps them from outliving it. */
@NullMarked
package dev.showrunner.activities.cluster;

import org.jspecify.annotations.NullMarked;
