/** Tests of breaking and mending. */
@NullMarked
package dev.showrunner.activities.breaks.engine;

import org.jspecify.annotations.NullMarked;
