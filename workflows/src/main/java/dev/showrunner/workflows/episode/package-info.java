/** One episode from its first commit to its wrap-up. */
@NullMarked
package dev.showrunner.workflows.episode;

import org.jspecify.annotations.NullMarked;
