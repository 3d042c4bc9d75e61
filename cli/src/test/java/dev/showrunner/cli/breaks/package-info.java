/** Tests of {@code showrunner breaks}. */
@NullMarked
package dev.showrunner.cli.breaks;

import org.jspecify.annotations.NullMarked;
