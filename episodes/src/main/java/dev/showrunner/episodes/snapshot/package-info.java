/** What YouTube showed, kept as a file. */
@NullMarked
package dev.showrunner.episodes.snapshot;

import org.jspecify.annotations.NullMarked;
