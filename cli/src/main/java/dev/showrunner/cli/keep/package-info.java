/** {@code showrunner keep}: an edit made on YouTube becomes a change of the repository. */
@NullMarked
package dev.showrunner.cli.keep;

import org.jspecify.annotations.NullMarked;
