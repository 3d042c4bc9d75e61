/** The one vocabulary of failure: needs a human, try again at, a bug. */
@NullMarked
package dev.showrunner.workflows.failure;

import org.jspecify.annotations.NullMarked;
