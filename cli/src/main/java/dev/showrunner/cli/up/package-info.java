/** Everything on one machine with one command. */
@NullMarked
package dev.showrunner.cli.up;

import org.jspecify.annotations.NullMarked;
