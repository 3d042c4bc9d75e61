/** Applies breaks to a cluster, verifies them and takes back exactly what was changed. */
@NullMarked
package dev.showrunner.activities.breaks.engine;

import org.jspecify.annotations.NullMarked;
