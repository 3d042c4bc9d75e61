/** What is left of an episode when it is over: when it aired, its chapters, what YouTube counts. */
@NullMarked
package dev.showrunner.workflows.record;

import org.jspecify.annotations.NullMarked;
