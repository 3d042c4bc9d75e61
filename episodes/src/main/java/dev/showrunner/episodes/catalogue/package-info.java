/** What one commit of a channel repository says: shows, people, technologies, sponsors, episodes. */
@NullMarked
package dev.showrunner.episodes.catalogue;

import org.jspecify.annotations.NullMarked;
