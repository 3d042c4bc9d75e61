/** Named, reversible faults of a cluster, as data: what they change, how one sees it, and what goes with what. */
@NullMarked
package dev.showrunner.activities.breaks;

import org.jspecify.annotations.NullMarked;
