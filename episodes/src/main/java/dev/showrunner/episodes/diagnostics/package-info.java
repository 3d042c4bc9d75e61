/** What is wrong in a channel repository, where, and what to do. */
@NullMarked
package dev.showrunner.episodes.diagnostics;

import org.jspecify.annotations.NullMarked;
