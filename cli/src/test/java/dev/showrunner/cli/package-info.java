/** Tests of the command, and of the house as a whole. */
@NullMarked
package dev.showrunner.cli;

import org.jspecify.annotations.NullMarked;
