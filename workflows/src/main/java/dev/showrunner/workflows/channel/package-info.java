/** Follows the channel repository: fetch, read, dispatch. */
@NullMarked
package dev.showrunner.workflows.channel;

import org.jspecify.annotations.NullMarked;
