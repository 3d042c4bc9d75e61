/** The dashboard: pages, HTTP API, live updates, health and metrics of a running Showrunner. */
@NullMarked
package dev.showrunner.dashboard;

import org.jspecify.annotations.NullMarked;
