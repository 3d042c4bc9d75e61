/** The JSON interface. */
@NullMarked
package dev.showrunner.dashboard.api;

import org.jspecify.annotations.NullMarked;
