/** What the public may know: when the channel airs, as a page, as calendars and as a feed. */
@NullMarked
package dev.showrunner.dashboard.schedule;

import org.jspecify.annotations.NullMarked;
