/** {@code showrunner reap}: takes away clusters whose time is over. */
@NullMarked
package dev.showrunner.cli.reap;

import org.jspecify.annotations.NullMarked;
