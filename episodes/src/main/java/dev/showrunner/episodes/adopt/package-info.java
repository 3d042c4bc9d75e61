/** Files for videos that were on a channel before Showrunner was. */
@NullMarked
package dev.showrunner.episodes.adopt;

import org.jspecify.annotations.NullMarked;
