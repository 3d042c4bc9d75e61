/** Looks at an event near air and moves it on. */
@NullMarked
package dev.showrunner.activities.showday;

import org.jspecify.annotations.NullMarked;
