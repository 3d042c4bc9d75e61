/** Hands out the day's quota units. */
@NullMarked
package dev.showrunner.workflows.budget;

import org.jspecify.annotations.NullMarked;
