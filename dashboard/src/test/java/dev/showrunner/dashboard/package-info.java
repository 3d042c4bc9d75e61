/** The dashboard over HTTP, with a real server and a real engine. */
@NullMarked
package dev.showrunner.dashboard;

import org.jspecify.annotations.NullMarked;
