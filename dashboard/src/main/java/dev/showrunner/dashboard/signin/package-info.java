/** Who may see and do what, where the dashboard can be reached from other machines. */
@NullMarked
package dev.showrunner.dashboard.signin;

import org.jspecify.annotations.NullMarked;
