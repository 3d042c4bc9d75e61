/** {@code showrunner revert}: the way back from a commit. */
@NullMarked
package dev.showrunner.cli.revert;

import org.jspecify.annotations.NullMarked;
