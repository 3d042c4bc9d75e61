/** Who may make us look at the repository. */
@NullMarked
package dev.showrunner.dashboard.hooks;

import org.jspecify.annotations.NullMarked;
