/** The day of an episode: gates, going live, directions of the producer, and what is left when it is over. */
@NullMarked
package dev.showrunner.workflows.showday;

import org.jspecify.annotations.NullMarked;
