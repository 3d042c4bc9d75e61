/** Breaks as a workshop for a browser: a track of Instruqt, with scripts that need kubectl and jq alone. */
@NullMarked
package dev.showrunner.activities.breaks.track;

import org.jspecify.annotations.NullMarked;
