/** Tests of {@code up}. */
@NullMarked
package dev.showrunner.cli.up;

import org.jspecify.annotations.NullMarked;
