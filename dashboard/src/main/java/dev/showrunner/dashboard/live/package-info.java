/** Pushes a page's new state to the browsers that show it. */
@NullMarked
package dev.showrunner.dashboard.live;

import org.jspecify.annotations.NullMarked;
