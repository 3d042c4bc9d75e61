/** Looks at YouTube for an episode and writes to it, one call an activity. */
@NullMarked
package dev.showrunner.activities.episode;

import org.jspecify.annotations.NullMarked;
