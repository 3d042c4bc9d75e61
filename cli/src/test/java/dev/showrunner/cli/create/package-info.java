/** Begins files of a channel. */
@NullMarked
package dev.showrunner.cli.create;

import org.jspecify.annotations.NullMarked;
