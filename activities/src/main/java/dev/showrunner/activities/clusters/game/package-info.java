/** The game: the app with its database that contestants bring to its next version, and how one sees that they did. */
@NullMarked
package dev.showrunner.activities.clusters.game;

import org.jspecify.annotations.NullMarked;
