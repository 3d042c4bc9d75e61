@NullMarked
package dev.showrunner.activities.breaks.track;

import org.jspecify.annotations.NullMarked;
