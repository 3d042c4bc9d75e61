/** An episode's day, over Google's own client and a real engine. */
@NullMarked
package dev.showrunner.activities.showday;

import org.jspecify.annotations.NullMarked;
