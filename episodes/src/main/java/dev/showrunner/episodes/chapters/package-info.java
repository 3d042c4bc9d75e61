/** Chapters that were marked on air, proposed to the episode's file. */
@NullMarked
package dev.showrunner.episodes.chapters;

import org.jspecify.annotations.NullMarked;
