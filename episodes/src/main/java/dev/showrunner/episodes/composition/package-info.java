/** From the catalogue to what YouTube should show; deterministic, same input, same bytes. */
@NullMarked
package dev.showrunner.episodes.composition;

import org.jspecify.annotations.NullMarked;
