/** A channel repository as it lies in a folder, committed or not. */
@NullMarked
package dev.showrunner.episodes.folder;

import org.jspecify.annotations.NullMarked;
