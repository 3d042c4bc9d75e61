/** Tests of {@code showrunner serve}. */
@NullMarked
package dev.showrunner.cli.serve;

import org.jspecify.annotations.NullMarked;
