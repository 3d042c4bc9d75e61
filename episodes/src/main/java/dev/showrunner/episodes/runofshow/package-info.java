/** When what happens on a show's day, when its episodes are expected, and how they go on air. Pure. */
@NullMarked
package dev.showrunner.episodes.runofshow;

import org.jspecify.annotations.NullMarked;
