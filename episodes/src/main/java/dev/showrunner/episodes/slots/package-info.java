/** The episodes that cadences ask for. */
@NullMarked
package dev.showrunner.episodes.slots;

import org.jspecify.annotations.NullMarked;
