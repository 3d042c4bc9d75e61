/** The {@code showrunner} command; assembles everything into one program. */
@NullMarked
package dev.showrunner.cli;

import org.jspecify.annotations.NullMarked;
