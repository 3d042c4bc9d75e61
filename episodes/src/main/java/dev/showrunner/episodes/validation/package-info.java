/** Everything that can be told of a channel repository before it goes to YouTube. */
@NullMarked
package dev.showrunner.episodes.validation;

import org.jspecify.annotations.NullMarked;
