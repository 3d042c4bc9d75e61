/** Letters on their way, to real servers and from a real engine. */
@NullMarked
package dev.showrunner.activities.notify;

import org.jspecify.annotations.NullMarked;
