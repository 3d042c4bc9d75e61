/** Carries changes of the catalogue into videos that have aired, at the price of the physics and never unasked. */
@NullMarked
package dev.showrunner.workflows.rewrite;

import org.jspecify.annotations.NullMarked;
