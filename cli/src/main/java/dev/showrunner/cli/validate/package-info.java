/** {@code showrunner validate}: says of a channel repository what would go wrong, before it is pushed. */
@NullMarked
package dev.showrunner.cli.validate;

import org.jspecify.annotations.NullMarked;
