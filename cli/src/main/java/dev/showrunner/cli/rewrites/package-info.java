/** {@code showrunner rewrites}: how far the rewriting of published videos is. */
@NullMarked
package dev.showrunner.cli.rewrites;

import org.jspecify.annotations.NullMarked;
