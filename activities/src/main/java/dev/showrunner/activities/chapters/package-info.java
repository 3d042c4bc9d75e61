/** Chapters marked on air, brought into the channel repository. */
@NullMarked
package dev.showrunner.activities.chapters;

import org.jspecify.annotations.NullMarked;
