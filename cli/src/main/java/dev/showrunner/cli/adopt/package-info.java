/** {@code showrunner adopt}: files for videos that were there before. */
@NullMarked
package dev.showrunner.cli.adopt;

import org.jspecify.annotations.NullMarked;
