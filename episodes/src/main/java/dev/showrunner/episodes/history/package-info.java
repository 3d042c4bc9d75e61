/** What earlier revisions of a channel repository wanted, composed again. */
@NullMarked
package dev.showrunner.episodes.history;

import org.jspecify.annotations.NullMarked;
