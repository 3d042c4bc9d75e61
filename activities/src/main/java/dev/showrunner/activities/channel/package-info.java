/** Reads the channel repository and tells the episodes what a revision asks of them. */
@NullMarked
package dev.showrunner.activities.channel;

import org.jspecify.annotations.NullMarked;
