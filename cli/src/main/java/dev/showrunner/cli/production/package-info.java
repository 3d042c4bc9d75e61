/** A channel in production: workers, watches and the dashboard around one engine. */
@NullMarked
package dev.showrunner.cli.production;

import org.jspecify.annotations.NullMarked;
